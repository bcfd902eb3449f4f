package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The supervision order went to the department, which has until the day given. */
public record SupervisionOrdered(
    UUID proposalId, UUID supervisionId, UUID departmentId, int demands, LocalDate dueOn, Deed deed)
    implements DomainEvent {}
