package org.huiyin.lookback;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Draws lots that anybody can draw again: the same seed and the same things give the same sample,
 * in whatever order they come, and who wins against whom does not depend on the others.
 */
final class Sampling {

  private Sampling() {}

  /**
   * Draws a share.
   *
   * @param from what to draw from
   * @param percent share, 0 to 100; rounded up to whole things
   * @param seed number the draw starts from
   * @return the sample
   */
  static List<UUID> draw(Collection<UUID> from, int percent, long seed) {
    List<UUID> distinct = from.stream().distinct().toList();
    long wanted = (distinct.size() * (long) percent + 99) / 100;
    return distinct.stream()
        .sorted(Comparator.<UUID>comparingLong(id -> lot(id, seed)).thenComparing(id -> id))
        .limit(wanted)
        .toList();
  }

  private static long lot(UUID id, long seed) {
    return mix(mix(seed ^ id.getMostSignificantBits()) ^ id.getLeastSignificantBits());
  }

  /** The finaliser of SplitMix64: every bit of the input moves about half of the output's bits. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
