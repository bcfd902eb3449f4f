package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** An invited member accepted or refused to sign. */
public record InvitationAnswered(
    UUID proposalId, UUID invitationId, UUID personId, boolean accepted, Deed deed)
    implements DomainEvent {}
