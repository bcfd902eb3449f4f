package org.huiyin.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All special days as they stood at one moment: the national set and what committees add to it.
 * Immutable.
 */
final class Calendars {

  private final DaySet national;
  private final Map<UUID, DaySet> ofCommittees;
  private final Set<Integer> knownYears;

  /**
   * Puts the sets together.
   *
   * @param days special days by committee; those under null are the national set
   */
  Calendars(Map<@Nullable UUID, List<CalendarDay>> days) {
    Collection<CalendarDay> base = days.getOrDefault(null, List.of());
    national = new DaySet(base, List.of());
    ofCommittees = new HashMap<>();
    days.forEach(
        (committeeId, additions) -> {
          if (committeeId != null) {
            ofCommittees.put(committeeId, new DaySet(base, additions));
          }
        });
    knownYears =
        base.stream().map(day -> day.day().getYear()).collect(Collectors.toUnmodifiableSet());
  }

  static Calendars national(Collection<CalendarDay> days) {
    Map<@Nullable UUID, List<CalendarDay>> all = new HashMap<>();
    all.put(null, new ArrayList<>(days));
    return new Calendars(all);
  }

  DaySet of(@Nullable UUID committeeId) {
    return committeeId == null ? national : ofCommittees.getOrDefault(committeeId, national);
  }

  boolean knowsYear(int year) {
    return knownYears.contains(year);
  }
}
