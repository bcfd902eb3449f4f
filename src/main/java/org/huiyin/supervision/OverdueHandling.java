package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.jspecify.annotations.Nullable;

/**
 * A department that owes a reply beyond its due day and is not supervised for it yet.
 *
 * @param proposalId the proposal
 * @param number case number of the proposal
 * @param title title of the proposal
 * @param key whether it is a key proposal
 * @param departmentId the department
 * @param departmentName its name
 * @param dueOn when the reply was due
 * @param light light of that day
 */
public record OverdueHandling(
    UUID proposalId,
    @Nullable String number,
    String title,
    boolean key,
    UUID departmentId,
    String departmentName,
    LocalDate dueOn,
    Light light) {}
