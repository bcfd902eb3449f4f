package org.huiyin.calendar;

import java.time.LocalDate;

/**
 * A day that differs from what its day of the week says.
 *
 * @param day the day
 * @param kind whether people rest or work on it
 * @param name name shown to people, such as 春节
 */
public record CalendarDay(LocalDate day, DayKind kind, String name) {}
