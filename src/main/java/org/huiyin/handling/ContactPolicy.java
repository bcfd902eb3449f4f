package org.huiyin.handling;

import java.time.LocalDate;
import org.huiyin.shared.Faults;

/**
 * What a contact record must say: how, when, with whom and about what. It tells of something that
 * took place, so its day is not after today, and of this handling, so its day is not before the
 * department was assigned.
 */
final class ContactPolicy {

  private static final int PLACE = 100;
  private static final int PARTICIPANTS = 500;
  private static final int SUMMARY = 2_000;

  private ContactPolicy() {}

  static ContactForm check(ContactForm typed, LocalDate assignedOn, LocalDate today) {
    Faults faults = new Faults();
    faults.require("mode", typed.mode());
    faults.require("phase", typed.phase());
    faults.require("heldOn", typed.heldOn());
    LocalDate heldOn = typed.heldOn();
    if (heldOn != null && heldOn.isAfter(today)) {
      faults.add("heldOn", "contact.in-future");
    }
    if (heldOn != null && heldOn.isBefore(assignedOn)) {
      faults.add("heldOn", "contact.before-assignment", assignedOn);
    }
    ContactForm cleaned =
        new ContactForm(
            typed.mode(),
            typed.phase(),
            heldOn,
            faults.optionalText("place", typed.place(), PLACE),
            faults.requireText("participants", typed.participants(), PARTICIPANTS),
            faults.requireText("summary", typed.summary(), SUMMARY));
    faults.refuseIfAny();
    return cleaned;
  }
}
