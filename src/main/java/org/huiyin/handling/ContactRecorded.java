package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department recorded a contact, to be confirmed by the proposer. */
public record ContactRecorded(
    UUID proposalId,
    UUID assignmentId,
    UUID contactId,
    UUID departmentId,
    UUID proposerId,
    ContactMode mode,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}
