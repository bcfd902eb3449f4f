package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The audit sent a reply back. */
public record ReplySentBack(
    UUID proposalId, UUID assignmentId, UUID replyId, UUID departmentId, String reason, Deed deed)
    implements DomainEvent {}
