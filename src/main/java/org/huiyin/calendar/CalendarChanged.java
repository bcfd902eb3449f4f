package org.huiyin.calendar;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The days of some years were replaced. Published inside the transaction that replaced them;
 * whoever keeps a due day or a timer that reaches into these years computes it again.
 *
 * @param years the years, ascending
 * @param committeeId the committee whose additions changed; null when the national set did, hence
 *     everybody's
 */
public record CalendarChanged(List<Integer> years, @Nullable UUID committeeId) {

  /** Keeps the years unchangeable. */
  public CalendarChanged {
    years = List.copyOf(years);
  }
}
