package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.jspecify.annotations.Nullable;

/**
 * A look-back as a row of a list.
 *
 * @param id its id
 * @param proposalId the proposal
 * @param number case number of the proposal
 * @param title title of the proposal
 * @param departmentName the department that reports
 * @param campaignName name of the campaign
 * @param pickedBy why the proposal was picked
 * @param state where it stands
 * @param dueOn by when the present step has to be done
 * @param light light of that day; none when it is over
 * @param verdict the verdict as it stands; null before verification
 * @param reopened whether it reopened handling of the proposal
 * @param kept how many promises were found kept
 * @param promises how many it returns to
 */
public record LookBackLine(
    UUID id,
    UUID proposalId,
    @Nullable String number,
    String title,
    String departmentName,
    String campaignName,
    PickedBy pickedBy,
    LookBackState state,
    LocalDate dueOn,
    Light light,
    @Nullable LookBackVerdict verdict,
    boolean reopened,
    int kept,
    int promises) {}
