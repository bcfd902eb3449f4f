package org.huiyin.lookback;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A look-back ended with a verdict. */
public record LookBackConcluded(
    UUID proposalId, UUID lookBackId, UUID departmentId, LookBackVerdict verdict, Deed deed)
    implements DomainEvent {}
