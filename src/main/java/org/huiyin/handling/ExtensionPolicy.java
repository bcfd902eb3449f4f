package org.huiyin.handling;

import java.time.LocalDate;
import org.huiyin.calendar.DueDate;
import org.huiyin.shared.RuleViolation;

/**
 * Until when time may be extended: beyond the present due day, and handling must not take longer
 * than the months set in all, counted from the day the time began to run, however often it is
 * extended. The same holds for what is asked for and for what is granted; the transmission office
 * may grant less than was asked for.
 */
final class ExtensionPolicy {

  private ExtensionPolicy() {}

  static void check(DueDate due, LocalDate until, int months) {
    if (!until.isAfter(due.day())) {
      throw RuleViolation.invalid("extension.not-later", due.day());
    }
    LocalDate last = due.start().plusMonths(months);
    if (until.isAfter(last)) {
      throw RuleViolation.invalid("extension.too-long", months, last);
    }
  }
}
