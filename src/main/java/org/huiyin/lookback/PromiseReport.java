package org.huiyin.lookback;

import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.jspecify.annotations.Nullable;

/**
 * What a department reports on one promise.
 *
 * @param commitmentId the promise
 * @param progress what was done
 * @param evidence what shows it, such as documents, figures or places; needed when the promise is
 *     said to be kept, in part or whole
 * @param claimed what became of the promise as the department sees it
 */
public record PromiseReport(
    UUID commitmentId,
    @Nullable String progress,
    @Nullable String evidence,
    @Nullable CommitmentState claimed) {}
