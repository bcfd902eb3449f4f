package org.huiyin.handling;

import java.time.LocalDate;
import org.huiyin.calendar.Light;
import org.jspecify.annotations.Nullable;

/**
 * A row in the list of a department.
 *
 * @param assignment the assignment
 * @param title of the proposal
 * @param number case number of the proposal
 * @param category of the proposal
 * @param key whether it is a key proposal
 * @param resultClass class of its latest reply; null without one
 * @param dueOn the day that counts now
 * @param light how urgent it is; none when it is finished
 */
public record AssignmentRow(
    AssignmentView assignment,
    String title,
    @Nullable String number,
    @Nullable String category,
    boolean key,
    @Nullable ResultClass resultClass,
    LocalDate dueOn,
    Light light) {}
