package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A reply passed the audit and was delivered to every proposer. */
public record ReplyDelivered(
    UUID proposalId,
    UUID assignmentId,
    UUID replyId,
    UUID departmentId,
    ResultClass resultClass,
    String documentNumber,
    Deed deed)
    implements DomainEvent {}
