package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The audit corrected the result class of a reply. */
public record ResultClassCorrected(
    UUID proposalId,
    UUID assignmentId,
    UUID replyId,
    UUID departmentId,
    ResultClass from,
    ResultClass to,
    String reason,
    Deed deed)
    implements DomainEvent {}
