package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The approver signed the reply; its audit is due on the day given. */
public record ReplyApproved(
    UUID proposalId, UUID assignmentId, UUID replyId, UUID departmentId, LocalDate dueOn, Deed deed)
    implements DomainEvent {}
