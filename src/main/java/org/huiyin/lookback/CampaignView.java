package org.huiyin.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is shown.
 *
 * @param id its id
 * @param committeeId whose
 * @param name its name
 * @param promisesDueFrom first day of the promises looked at; null for none
 * @param promisesDueTo last day of the promises looked at; null for none
 * @param classB whether every reply of class B with open promises was picked
 * @param samplePercentAC share drawn of the other replies of classes A and C
 * @param seed number the draw started from
 * @param openedBy who opened it
 * @param openedAt when
 * @param stoppedAt when it was stopped; null otherwise
 * @param stopReason why it was stopped, empty otherwise
 * @param lookBacks how many look-backs it has
 * @param open how many of them are still open
 * @param version version to decide on
 */
public record CampaignView(
    UUID id,
    UUID committeeId,
    String name,
    @Nullable LocalDate promisesDueFrom,
    @Nullable LocalDate promisesDueTo,
    boolean classB,
    int samplePercentAC,
    long seed,
    UUID openedBy,
    Instant openedAt,
    @Nullable Instant stoppedAt,
    String stopReason,
    int lookBacks,
    int open,
    int version) {}
