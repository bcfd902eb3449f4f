/**
 * Working days, due days and warning lights: which day something is due, why that day, and how
 * urgent it is. It knows days and rules, not the things that are due.
 *
 * <p>The days of 2024 to 2026 in {@code calendar/holidays-cn.csv} are those announced by the
 * General Office of the State Council: notices 国办发明电〔2023〕7号 (2024), 国办发明电〔2024〕12号 (2025) and the
 * notice of 4 November 2025 (2026). They leave 251, 248 and 248 working days. Later years are
 * announced each autumn and come in through {@link org.huiyin.calendar.HolidayImport}; until then
 * such a year has weekends only.
 */
@ApplicationModule(displayName = "Calendar", allowedDependencies = "shared")
@NullMarked
package org.huiyin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
