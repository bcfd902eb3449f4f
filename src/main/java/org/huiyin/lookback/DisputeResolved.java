package org.huiyin.lookback;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The committee lead ruled on a disputed verdict. */
public record DisputeResolved(
    UUID proposalId, UUID lookBackId, LookBackVerdict verdict, String reason, Deed deed)
    implements DomainEvent {}
