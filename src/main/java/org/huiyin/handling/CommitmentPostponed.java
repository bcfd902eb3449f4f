package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A promise got a new day. */
public record CommitmentPostponed(
    UUID proposalId, UUID commitmentId, UUID departmentId, LocalDate from, LocalDate to, Deed deed)
    implements DomainEvent {}
