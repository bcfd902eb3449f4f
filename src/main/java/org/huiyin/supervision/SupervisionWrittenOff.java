package org.huiyin.supervision;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** All demands are met. */
public record SupervisionWrittenOff(
    UUID proposalId, UUID supervisionId, UUID departmentId, Deed deed) implements DomainEvent {}
