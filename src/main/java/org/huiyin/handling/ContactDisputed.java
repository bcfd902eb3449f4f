package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The proposer disputed a contact. */
public record ContactDisputed(
    UUID proposalId, UUID assignmentId, UUID contactId, String comment, Deed deed)
    implements DomainEvent {}
