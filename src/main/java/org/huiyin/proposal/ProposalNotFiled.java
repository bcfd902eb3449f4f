package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A proposal was not filed. */
public record ProposalNotFiled(UUID proposalId, List<Finding> findings, String reason, Deed deed)
    implements DomainEvent {}
