package org.huiyin.supervision;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A leader took over a supervision. */
public record SupervisionEscalated(
    UUID proposalId, UUID supervisionId, UUID departmentId, UUID leaderId, String reason, Deed deed)
    implements DomainEvent {}
