package org.huiyin.supervision;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A supervision is no longer needed. */
public record SupervisionCancelled(
    UUID proposalId, UUID supervisionId, UUID departmentId, String reason, Deed deed)
    implements DomainEvent {}
