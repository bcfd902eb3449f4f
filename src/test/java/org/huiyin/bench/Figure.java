package org.huiyin.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure as it is recorded. What was not measured or does not apply is absent.
 *
 * @param name what was measured
 * @param unit of {@code ours}, {@code reference}, {@code min}, {@code median} and {@code max}
 * @param ours the median of all rounds
 * @param reference the same of the reference
 * @param referenceName what it was compared with
 * @param ratio how many times better than the reference; above 1 we are ahead
 * @param min smallest of our rounds
 * @param median the middle one
 * @param max largest of our rounds
 * @param size how much was measured
 * @param target what is to be reached
 * @param met whether it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
    String name,
    String unit,
    double ours,
    @Nullable Double reference,
    @Nullable String referenceName,
    @Nullable Double ratio,
    double min,
    double median,
    double max,
    String size,
    @Nullable String target,
    @Nullable Boolean met) {

  /** Begins a figure of which more is better. */
  static Making higherIsBetter(String name, String unit) {
    return new Making(name, unit, true);
  }

  /** Begins a figure of which less is better. */
  static Making lowerIsBetter(String name, String unit) {
    return new Making(name, unit, false);
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** A figure in the making. */
  static final class Making {

    private final String name;
    private final String unit;
    private final boolean higherIsBetter;
    private double[] sorted = {};
    private @Nullable Double reference;
    private @Nullable String referenceName;
    private String size = "";
    private @Nullable Double target;
    private boolean ofRatio;

    private Making(String name, String unit, boolean higherIsBetter) {
      this.name = name;
      this.unit = unit;
      this.higherIsBetter = higherIsBetter;
    }

    /** Takes what our rounds gave. */
    Making ours(List<Double> rounds) {
      sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return this;
    }

    /** Takes what the reference's rounds gave. */
    Making against(String other, List<Double> rounds) {
      referenceName = other;
      reference = Figure.median(rounds);
      return this;
    }

    Making size(String text) {
      size = text;
      return this;
    }

    /** Sets what our figure is to reach. */
    Making target(double value) {
      target = value;
      return this;
    }

    /** Sets what the ratio is to reach. */
    Making targetRatio(double value) {
      target = value;
      ofRatio = true;
      return this;
    }

    Figure made() {
      double ours = Figure.median(Arrays.stream(sorted).boxed().toList());
      Double ratio =
          reference == null ? null : higherIsBetter ? ours / reference : reference / ours;
      return new Figure(
          name,
          unit,
          rounded(ours),
          reference == null ? null : rounded(reference),
          referenceName,
          ratio == null ? null : rounded(ratio),
          rounded(sorted[0]),
          rounded(ours),
          rounded(sorted[sorted.length - 1]),
          size,
          targetText(),
          target == null ? null : isMet(ours, ratio, target));
    }

    private boolean isMet(double ours, @Nullable Double ratio, double wanted) {
      if (ofRatio) {
        return ratio != null && ratio >= wanted;
      }
      return higherIsBetter ? ours >= wanted : ours <= wanted;
    }

    private @Nullable String targetText() {
      if (target == null) {
        return null;
      }
      String number = target % 1 == 0 ? Long.toString(target.longValue()) : target.toString();
      if (ofRatio) {
        return "ratio ≥ " + number;
      }
      return (higherIsBetter ? "≥ " : "≤ ") + number;
    }

    /** Three figures are more than any of this is exact to. */
    private static double rounded(double value) {
      return value == 0
          ? 0
          : new java.math.BigDecimal(value).round(new java.math.MathContext(3)).doubleValue();
    }
  }
}
