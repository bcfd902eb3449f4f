package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A reply was put before the approver of the department. */
public record ReplySubmitted(
    UUID proposalId,
    UUID assignmentId,
    UUID replyId,
    UUID departmentId,
    ResultClass resultClass,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}
