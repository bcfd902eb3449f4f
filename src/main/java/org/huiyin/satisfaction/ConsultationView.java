package org.huiyin.satisfaction;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * A joint consultation as it is shown.
 *
 * @param id its id
 * @param proposalId the proposal
 * @param round round of handling whose ratings led to it
 * @param due by when it has to be held
 * @param heldOn the day it was held; null while it is to be held
 * @param participants who took part, empty before
 * @param minutes what was said, empty before
 * @param outcome how it ended; null before
 * @param version version to decide on
 */
public record ConsultationView(
    UUID id,
    UUID proposalId,
    int round,
    DueDate due,
    @Nullable LocalDate heldOn,
    String participants,
    String minutes,
    @Nullable ConsultationOutcome outcome,
    int version) {}
