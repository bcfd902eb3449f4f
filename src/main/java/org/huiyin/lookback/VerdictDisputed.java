package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The proposer disputes the verdict; the committee lead rules. */
public record VerdictDisputed(
    UUID proposalId, UUID lookBackId, String comment, LocalDate dueOn, Deed deed)
    implements DomainEvent {}
