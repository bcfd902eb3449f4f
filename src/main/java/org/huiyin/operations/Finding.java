package org.huiyin.operations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that does not fit.
 *
 * @param discrepancy what is wrong with it
 * @param subject its id
 * @param proposalId the proposal it belongs to, if any
 * @param committeeId its committee, if known
 */
public record Finding(
    Discrepancy discrepancy,
    String subject,
    @Nullable UUID proposalId,
    @Nullable UUID committeeId) {}
