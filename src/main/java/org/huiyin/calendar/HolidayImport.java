package org.huiyin.calendar;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the holidays and make-up days of whole years from a CSV file {@code date,kind,name}
 * (UTF-8, a byte order mark is allowed; kind is HOLIDAY or WORKDAY). All or nothing. Whether
 * somebody may do so is for the caller to check.
 */
@Service
public class HolidayImport {

  private final CalendarTable table;
  private final CalendarCache cache;
  private final ApplicationEventPublisher events;

  HolidayImport(CalendarTable table, CalendarCache cache, ApplicationEventPublisher events) {
    this.table = table;
    this.cache = cache;
    this.events = events;
  }

  /**
   * Reads a file without storing anything, for a preview.
   *
   * @param csv the file
   * @param years the years it is for
   * @param committeeId the committee whose additions it has; null for the national set
   * @return its days
   * @throws org.huiyin.shared.InvalidInput naming every faulty line
   */
  public List<CalendarDay> read(
      InputStream csv, Collection<Integer> years, @Nullable UUID committeeId) {
    return HolidayFile.read(csv, years, committeeId == null);
  }

  /**
   * Replaces all days of the given years by those of a file and publishes {@link CalendarChanged}.
   * Days of other years in the file are faults, so that one stray line cannot wipe out a year.
   * Additions of a committee may be empty, which removes them.
   *
   * @param csv the file
   * @param years the years to replace
   * @param committeeId the committee whose additions are replaced; null for the national set
   * @return the days now stored for these years
   * @throws org.huiyin.shared.InvalidInput naming every faulty line; then nothing was changed
   */
  @Transactional
  public List<CalendarDay> replace(
      InputStream csv, Collection<Integer> years, @Nullable UUID committeeId) {
    List<CalendarDay> days = read(csv, years, committeeId);
    List<Integer> sorted = years.stream().distinct().sorted().toList();
    table.replace(sorted, days, committeeId);
    cache.replaced();
    events.publishEvent(new CalendarChanged(sorted, committeeId));
    return days;
  }
}
