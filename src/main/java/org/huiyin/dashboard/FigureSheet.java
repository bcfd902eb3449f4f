package org.huiyin.dashboard;

import java.util.List;
import java.util.UUID;

/**
 * The figures of a committee.
 *
 * @param committeeId which
 * @param figures rates as numerator and denominator
 * @param handlingTime working days from assignment to reply
 */
public record FigureSheet(UUID committeeId, List<Figure> figures, HandlingTime handlingTime) {

  /** Copies the figures. */
  public FigureSheet {
    figures = List.copyOf(figures);
  }
}
