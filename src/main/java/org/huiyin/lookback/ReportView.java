package org.huiyin.lookback;

import java.util.List;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.shared.Deed;

/**
 * One report of a department; when more was asked for there are several.
 *
 * @param number 1 for the first
 * @param summary the report as a whole
 * @param deed who reported, for whom, when and how
 * @param promises what it says about each promise
 */
public record ReportView(int number, String summary, Deed deed, List<Entry> promises) {

  /**
   * What a report says about one promise.
   *
   * @param commitmentId the promise
   * @param progress what was done
   * @param evidence what shows it, empty for none
   * @param claimed what became of the promise
   */
  public record Entry(
      UUID commitmentId, String progress, String evidence, CommitmentState claimed) {}
}
