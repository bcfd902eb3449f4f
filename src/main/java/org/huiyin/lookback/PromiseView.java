package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is shown in a look-back.
 *
 * @param commitmentId the promise
 * @param promise what was promised
 * @param dueOn by when, as it was when the look-back was opened
 * @param progress what the last report says was done, empty before
 * @param evidence what the last report shows for it, empty for none
 * @param claimed what became of it as the department sees it; null before a report
 * @param found what became of it as the committee found; null before the verdict
 * @param newDate the new day; null for none
 */
public record PromiseView(
    UUID commitmentId,
    String promise,
    LocalDate dueOn,
    String progress,
    String evidence,
    @Nullable CommitmentState claimed,
    @Nullable CommitmentState found,
    @Nullable LocalDate newDate) {}
