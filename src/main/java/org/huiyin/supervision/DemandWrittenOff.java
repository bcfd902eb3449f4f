package org.huiyin.supervision;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** One demand is met; others of the supervision may still be open. */
public record DemandWrittenOff(
    UUID proposalId, UUID supervisionId, UUID demandId, UUID departmentId, Deed deed)
    implements DomainEvent {}
