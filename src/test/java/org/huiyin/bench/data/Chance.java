package org.huiyin.bench.data;

import java.util.List;

/** Numbers without a pattern that are the same whenever the beginning is the same. */
final class Chance {

  private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

  private long state;

  Chance(long seed, long number) {
    state = mixed(mixed(seed) + number * STEP);
  }

  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += STEP;
    return mixed(state);
  }

  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** Both ends are possible. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  <T> T oneOf(T[] all) {
    return all[below(all.length)];
  }
}
