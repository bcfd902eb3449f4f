package org.huiyin.web.task;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the tasks of a batch; kept in the session until the next one, so that the page can
 * be read again.
 *
 * @param deed key of the deed
 * @param words fill the texts of the deed
 * @param back address of the list the tasks were chosen in
 * @param lines one for each task
 */
public record BatchReport(String deed, List<String> words, String back, List<Line> lines)
    implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * What became of a task.
   *
   * @param id of the task
   * @param title of the proposal; null when the task is no longer among the person's
   * @param number of the proposal
   * @param ok whether it was done
   * @param code key of the text that says why not
   * @param arguments fill that text
   * @param note beside the result
   */
  public record Line(
      UUID id,
      @Nullable String title,
      @Nullable String number,
      boolean ok,
      @Nullable String code,
      List<Object> arguments,
      @Nullable String note)
      implements Serializable {

    @Serial private static final long serialVersionUID = 1L;
  }

  /** Returns how many tasks were done. */
  public long done() {
    return lines.stream().filter(Line::ok).count();
  }

  /** Returns how many tasks were refused. */
  public long refused() {
    return lines.size() - done();
  }
}
