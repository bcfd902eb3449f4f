package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** It was found what became of a promise. */
public record CommitmentSettled(
    UUID proposalId, UUID commitmentId, UUID departmentId, CommitmentState state, Deed deed)
    implements DomainEvent {}
