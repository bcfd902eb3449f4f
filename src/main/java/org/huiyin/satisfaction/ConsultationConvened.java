package org.huiyin.satisfaction;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A joint consultation is to be held until the day given. */
public record ConsultationConvened(UUID proposalId, UUID consultationId, LocalDate dueOn, Deed deed)
    implements DomainEvent {}
