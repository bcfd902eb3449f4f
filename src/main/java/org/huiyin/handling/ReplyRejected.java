package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The approver wants the reply rewritten. */
public record ReplyRejected(
    UUID proposalId, UUID assignmentId, UUID replyId, UUID departmentId, String reason, Deed deed)
    implements DomainEvent {}
