package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed proposal that may be picked by hand for a campaign.
 *
 * @param id the proposal
 * @param number its case number
 * @param title its title
 * @param closedOn when it was closed
 * @param openPromises how many promises are open on it
 */
public record ClosedProposal(
    UUID id,
    @Nullable String number,
    String title,
    @Nullable LocalDate closedOn,
    int openPromises) {}
