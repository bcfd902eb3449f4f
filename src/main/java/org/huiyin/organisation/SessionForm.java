package org.huiyin.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session to be entered.
 *
 * @param term 届
 * @param number 次
 * @param name name shown
 * @param startsOn first day of the plenary meeting
 * @param endsOn last day of the plenary meeting
 */
public record SessionForm(
    int term, int number, String name, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {}
