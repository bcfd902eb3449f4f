package org.huiyin.bench;

import java.util.Arrays;

/** Measured times of one round, in nanoseconds. */
final class Durations {

  private final long[] sorted;

  Durations(long... nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  int count() {
    return sorted.length;
  }

  /** Returns the time that a share of all did not exceed, in milliseconds. */
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
