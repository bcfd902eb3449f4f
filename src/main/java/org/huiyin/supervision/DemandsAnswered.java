package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department answered the demands; the assessment is due on the day given. */
public record DemandsAnswered(
    UUID proposalId,
    UUID supervisionId,
    UUID departmentId,
    SupervisionLevel level,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}
