package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department was reminded of a due day that is near. */
public record DepartmentReminded(
    UUID proposalId, UUID assignmentId, UUID departmentId, LocalDate dueOn, Deed deed)
    implements DomainEvent {}
