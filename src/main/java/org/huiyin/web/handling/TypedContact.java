package org.huiyin.web.handling;

import java.time.LocalDate;
import org.huiyin.handling.ContactForm;
import org.huiyin.handling.ContactMode;
import org.huiyin.handling.ContactPhase;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A contact as its form sends it.
 *
 * @param mode how they spoke
 * @param phase when in the handling
 * @param heldOn the day
 * @param place where
 * @param participants who took part
 * @param summary what was said
 */
record TypedContact(
    @Nullable ContactMode mode,
    @Nullable ContactPhase phase,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate heldOn,
    @Nullable String place,
    @Nullable String participants,
    @Nullable String summary) {

  /** What is missing is found, with everything else that is wrong, by the desk. */
  @SuppressWarnings("NullAway")
  ContactForm form() {
    return new ContactForm(mode, phase, heldOn, place, participants, summary);
  }
}
