package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The proposer confirmed a contact. */
public record ContactConfirmed(
    UUID proposalId, UUID assignmentId, UUID contactId, ContactMode mode, Deed deed)
    implements DomainEvent {}
