package org.huiyin.satisfaction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff write down about a joint consultation (三方协商).
 *
 * @param heldOn the day it was held
 * @param participants who took part
 * @param minutes what was said
 * @param outcome how it ended
 */
public record ConsultationMinutes(
    @Nullable LocalDate heldOn,
    @Nullable String participants,
    @Nullable String minutes,
    @Nullable ConsultationOutcome outcome) {}
