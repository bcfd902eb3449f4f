package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Tells how urgent something is from the day it is due. A light is on from its day until a more
 * urgent one comes on; where the rule table leaves a light out, or lets a more urgent one start
 * earlier, the more urgent one counts.
 */
@Service
public class Lights {

  private final WorkingDays workingDays;
  private final LightRules rules;

  /**
   * Takes what it computes from.
   *
   * @param workingDays the calendar
   * @param rules the rule table; asked for late because it lives in a higher module
   */
  public Lights(WorkingDays workingDays, @Lazy LightRules rules) {
    this.workingDays = workingDays;
    this.rules = rules;
  }

  /**
   * Returns the light of something due.
   *
   * @param due the day it is due
   * @param today the day asked about
   * @param committeeId the committee; null for the national calendar
   * @return the most urgent light that is on
   */
  public Light lightOf(LocalDate due, LocalDate today, @Nullable UUID committeeId) {
    DaySet days = workingDays.days(committeeId);
    Light light = Light.NONE;
    for (LightRule rule : rules.rules()) {
      boolean moreUrgent = rule.light().compareTo(light) > 0;
      if (moreUrgent && !startBy(rule, due, days).isAfter(today)) {
        light = rule.light();
      }
    }
    return light;
  }

  /**
   * Returns the day on which a light, or a more urgent one, comes on.
   *
   * @param light a light other than {@link Light#NONE}
   * @param due the day something is due
   * @param committeeId the committee; null for the national calendar
   * @return the first day with that light
   */
  public LocalDate startOf(Light light, LocalDate due, @Nullable UUID committeeId) {
    DaySet days = workingDays.days(committeeId);
    return atLeast(light).stream()
        .map(rule -> startBy(rule, due, days))
        .min(LocalDate::compareTo)
        .orElseThrow(
            () -> new IllegalStateException("the rule table has no light from " + light + " up"));
  }

  /**
   * Returns for each light the latest due day that has at least that light today, so that a list
   * can be filtered by a range of due days: a light shines for those after the cut-off of the next
   * more urgent one up to its own.
   *
   * @param today the day asked about
   * @param committeeId the committee; null for the national calendar
   * @return cut-offs, never later for a more urgent light; a light without a rule of its own has
   *     that of the next more urgent, and is missing when there is none
   */
  public Map<Light, LocalDate> cutoffs(LocalDate today, @Nullable UUID committeeId) {
    DaySet days = workingDays.days(committeeId);
    Map<Light, LocalDate> cutoffs = new EnumMap<>(Light.class);
    for (Light light : Light.values()) {
      if (light != Light.NONE) {
        atLeast(light).stream()
            .map(rule -> latestDue(rule, today, days))
            .max(LocalDate::compareTo)
            .ifPresent(day -> cutoffs.put(light, day));
      }
    }
    return cutoffs;
  }

  private List<LightRule> atLeast(Light light) {
    if (light == Light.NONE) {
      throw new IllegalArgumentException("the absence of light has no first day");
    }
    return rules.rules().stream().filter(rule -> rule.light().atLeast(light)).toList();
  }

  private static LocalDate startBy(LightRule rule, LocalDate due, DaySet days) {
    return switch (rule.unit()) {
      case WORKING_DAYS -> days.plus(due, rule.offset());
      case DAYS -> due.plusDays(rule.offset());
      case MONTHS -> due.plusMonths(rule.offset());
    };
  }

  /**
   * A later due day never starts a light earlier, so the latest one is found by walking from a
   * guess to the edge.
   */
  private static LocalDate latestDue(LightRule rule, LocalDate today, DaySet days) {
    LocalDate due =
        switch (rule.unit()) {
          case WORKING_DAYS -> days.plus(today, -rule.offset());
          case DAYS -> today.minusDays(rule.offset());
          case MONTHS -> today.minusMonths(rule.offset());
        };
    while (startBy(rule, due, days).isAfter(today)) {
      due = due.minusDays(1);
    }
    while (!startBy(rule, due.plusDays(1), days).isAfter(today)) {
      due = due.plusDays(1);
    }
    return due;
  }
}
