package org.huiyin.web.aftercare;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.lookback.CampaignForm;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a campaign looks for, as the form sends it.
 *
 * @param name its name
 * @param promisesDueFrom first day of the promises
 * @param promisesDueTo last day of the promises
 * @param classB whether every open reply of class B is picked
 * @param samplePercentAC share of the others, in percent
 * @param seed number the draw starts from
 * @param byHand proposals picked by hand
 */
public record CampaignInput(
    @Nullable String name,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate promisesDueFrom,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate promisesDueTo,
    @Nullable Boolean classB,
    @Nullable Integer samplePercentAC,
    @Nullable Long seed,
    @Nullable List<UUID> byHand) {

  CampaignForm form(UUID committeeId) {
    return new CampaignForm(
        committeeId,
        name,
        promisesDueFrom,
        promisesDueTo,
        Boolean.TRUE.equals(classB),
        samplePercentAC == null ? 0 : samplePercentAC,
        seed == null ? 0 : seed,
        chosen());
  }

  /** Returns the proposals picked by hand. */
  public List<UUID> chosen() {
    return byHand == null ? List.of() : byHand.stream().distinct().toList();
  }
}
