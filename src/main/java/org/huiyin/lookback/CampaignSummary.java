package org.huiyin.lookback;

import java.util.Map;

/**
 * What a campaign found so far.
 *
 * @param byState how many look-backs stand where; states nobody is in are left out
 * @param byVerdict how many concluded look-backs ended how; verdicts without one are left out
 * @param byPick how many were picked why
 * @param promises how many promises it returns to
 * @param judged how many of them the committee has judged
 * @param kept how many of these were kept
 * @param reopened how many proposals it reopened
 */
public record CampaignSummary(
    Map<LookBackState, Integer> byState,
    Map<LookBackVerdict, Integer> byVerdict,
    Map<PickedBy, Integer> byPick,
    int promises,
    int judged,
    int kept,
    int reopened) {

  /**
   * Returns how many wait for a ruling.
   *
   * @return the number of disputed verdicts
   */
  public int disputed() {
    return byState.getOrDefault(LookBackState.DISPUTED, 0);
  }
}
