package org.huiyin.notification.contract;

import java.util.List;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.jspecify.annotations.Nullable;

/**
 * Reports in a look-back what became of each promise.
 *
 * @param lookBackId which look-back
 * @param summary the report as a whole
 * @param promises one entry for every promise
 */
public record ReportPromisesV1(
    @Required @Nullable UUID lookBackId,
    @Required @Nullable String summary,
    @Required @Nullable List<@Nullable Progress> promises)
    implements CommandRecord {

  /**
   * What is reported on one promise.
   *
   * @param commitmentId the promise
   * @param progress what was done
   * @param evidence what shows it
   * @param claimed what became of it
   */
  public record Progress(
      @Required @Nullable UUID commitmentId,
      @Required @Nullable String progress,
      @Nullable String evidence,
      @Required @Nullable CommitmentState claimed) {}
}
