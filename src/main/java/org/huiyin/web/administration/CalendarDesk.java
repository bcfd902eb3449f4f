package org.huiyin.web.administration;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.CalendarDay;
import org.huiyin.calendar.HolidayImport;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Administration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where administrators take in the holidays of a year: the calendar knows nothing of people, the
 * organisation nothing of days.
 */
@Service
@Transactional
class CalendarDesk {

  private final HolidayImport holidays;
  private final Administration administration;

  CalendarDesk(HolidayImport holidays, Administration administration) {
    this.holidays = holidays;
    this.administration = administration;
  }

  List<CalendarDay> replace(InputStream csv, int year, boolean national, Acting by) {
    UUID committeeId = administration.noteCalendarImport(national, String.valueOf(year), by);
    return holidays.replace(csv, List.of(year), national ? null : committeeId);
  }
}
