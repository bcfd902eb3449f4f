package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A delivered reply promised something by a day. */
public record CommitmentMade(
    UUID proposalId,
    UUID assignmentId,
    UUID commitmentId,
    UUID departmentId,
    String promise,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}
