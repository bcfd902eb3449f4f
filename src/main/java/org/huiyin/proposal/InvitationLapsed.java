package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** An invited member did not answer in time; silence is no signature. */
public record InvitationLapsed(UUID proposalId, UUID invitationId, UUID personId, Deed deed)
    implements DomainEvent {}
