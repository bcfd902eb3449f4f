package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form for a look-back campaign (回头看): which closed proposals it returns to.
 *
 * @param committeeId whose campaign
 * @param name its name
 * @param promisesDueFrom first day of the promises to look at; null with the last for none
 * @param promisesDueTo last day of the promises to look at
 * @param classB whether to look at every reply of class B that has open promises
 * @param samplePercentAC how many of the other replies of classes A and C to draw, in percent
 * @param seed number the draw starts from; the same number draws the same
 * @param byHand proposals picked by hand
 */
public record CampaignForm(
    UUID committeeId,
    @Nullable String name,
    @Nullable LocalDate promisesDueFrom,
    @Nullable LocalDate promisesDueTo,
    boolean classB,
    int samplePercentAC,
    long seed,
    List<UUID> byHand) {

  /** Copies the list. */
  public CampaignForm {
    byHand = List.copyOf(byHand);
  }
}
