package org.huiyin.demo;

/**
 * Decides as if by chance, but the same way in every run: what happens depends only on the words it
 * is asked with.
 */
final class Chance {

  private Chance() {}

  /** Between 0 (inclusive) and 100 (exclusive). */
  static int percent(Object... words) {
    long hash = 0xcbf29ce484222325L;
    for (Object word : words) {
      for (char c : word.toString().toCharArray()) {
        hash = (hash ^ c) * 0x100000001b3L;
      }
      hash = (hash ^ '|') * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return (int) Math.floorMod((hash * 0x9E3779B97F4A7C15L) >>> 20, 100L);
  }

  /** Between the bounds, both included. */
  static int between(int least, int most, Object... words) {
    return least + percent(words) * (most - least + 1) / 100;
  }
}
