package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one promise.
 *
 * @param commitmentId the promise
 * @param state what became of it
 * @param newDate by when it is to be kept now; only with the verdict NEW_DATE
 */
public record CommitmentVerdict(
    UUID commitmentId, @Nullable CommitmentState state, @Nullable LocalDate newDate) {}
