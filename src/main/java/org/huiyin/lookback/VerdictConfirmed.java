package org.huiyin.lookback;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The proposer confirmed the verdict, or did not object in time. */
public record VerdictConfirmed(UUID proposalId, UUID lookBackId, boolean bySilence, Deed deed)
    implements DomainEvent {}
