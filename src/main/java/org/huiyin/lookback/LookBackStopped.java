package org.huiyin.lookback;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A look-back was stopped with its campaign. */
public record LookBackStopped(
    UUID proposalId, UUID lookBackId, UUID departmentId, String reason, Deed deed)
    implements DomainEvent {}
