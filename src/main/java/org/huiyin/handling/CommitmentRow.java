package org.huiyin.handling;

import org.huiyin.calendar.Light;
import org.jspecify.annotations.Nullable;

/**
 * A promise in the ledger of a department.
 *
 * @param commitment the promise
 * @param title of the proposal
 * @param number case number of the proposal
 * @param light how urgent it is; none when it is settled
 */
public record CommitmentRow(
    CommitmentView commitment, String title, @Nullable String number, Light light) {}
