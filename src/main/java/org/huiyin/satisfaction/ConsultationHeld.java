package org.huiyin.satisfaction;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A joint consultation was held. */
public record ConsultationHeld(
    UUID proposalId, UUID consultationId, ConsultationOutcome outcome, Deed deed)
    implements DomainEvent {}
