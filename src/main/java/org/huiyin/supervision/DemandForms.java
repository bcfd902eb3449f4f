package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;

/** Checks demands as they were worded and makes rows of them. */
final class DemandForms {

  /** Most characters of a demand or an answer to one. */
  static final int TEXT_LENGTH = 1_000;

  /** Most demands of one supervision. */
  static final int MOST = 20;

  private final List<String> texts = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();

  private DemandForms() {}

  /**
   * Checks demands.
   *
   * @param forms the demands
   * @param before how many the supervision has already
   * @param byRule the day for those without one
   * @param today the day it is
   * @param faults takes what is wrong
   */
  static DemandForms check(
      List<DemandForm> forms, int before, DueDate byRule, LocalDate today, Faults faults) {
    DemandForms checked = new DemandForms();
    for (int i = 0; i < forms.size(); i++) {
      DemandForm form = forms.get(i);
      String field = "demands[" + i + "]";
      checked.texts.add(faults.requireText(field + ".text", form.text(), TEXT_LENGTH));
      LocalDate dueOn = Objects.requireNonNullElse(form.dueOn(), byRule.day());
      if (!dueOn.isAfter(today)) {
        faults.add(field + ".dueOn", "supervision.due-day-not-future");
      }
      checked.days.add(dueOn);
    }
    if (before + forms.size() > MOST) {
      faults.add("demands", "supervision.too-many-demands", MOST);
    }
    return checked;
  }

  List<Demand> demandsOf(UUID supervisionId, int before, Ids ids) {
    List<Demand> demands = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      demands.add(new Demand(ids.next(), supervisionId, before + i + 1, texts.get(i), days.get(i)));
    }
    return demands;
  }

  /** The department answers all demands at once, so by the day of the earliest. */
  static DueDate answerDue(List<Demand> open, DueDate byRule) {
    LocalDate earliest =
        open.stream().map(Demand::dueOn).min(LocalDate::compareTo).orElse(byRule.day());
    return new DueDate(
        earliest,
        byRule.originalDay(),
        byRule.rule(),
        byRule.amount(),
        byRule.unit(),
        byRule.start());
  }
}
