package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A member was invited to sign jointly. */
public record CoSignerInvited(
    UUID proposalId, UUID invitationId, UUID personId, LocalDate dueOn, Deed deed)
    implements DomainEvent {}
