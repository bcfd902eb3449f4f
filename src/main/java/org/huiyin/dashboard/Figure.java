package org.huiyin.dashboard;

import java.util.OptionalDouble;

/**
 * A figure with its base.
 *
 * @param name which figure
 * @param numerator what was counted
 * @param denominator out of how many
 */
public record Figure(FigureName name, long numerator, long denominator) {

  /**
   * Returns the share.
   *
   * @return between 0 and 1; empty when the base is empty, because no share can be told then
   */
  public OptionalDouble share() {
    return denominator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) numerator / denominator);
  }
}
