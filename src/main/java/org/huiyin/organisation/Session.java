package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A plenary session (第 term 届第 number 次会议) and the year of work that follows it: proposals belong
 * to a session until the next one starts.
 *
 * @param id its id
 * @param committeeId whose session
 * @param term 届
 * @param number 次
 * @param name name shown
 * @param startsOn first day of the plenary meeting
 * @param endsOn last day of the plenary meeting; proposals handed in later are ordinary ones
 */
public record Session(
    UUID id,
    UUID committeeId,
    int term,
    int number,
    String name,
    LocalDate startsOn,
    LocalDate endsOn) {}
