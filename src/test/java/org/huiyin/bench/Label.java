package org.huiyin.bench;

/** Names a size in the name of a figure. */
final class Label {

  private static final int THOUSAND = 1_000;
  private static final int NEARLY_A_MILLION = 950_000;

  private Label() {}

  /** Whether it is so many that targets hold. */
  static boolean isTarget(long count) {
    return count >= NEARLY_A_MILLION;
  }

  /** Returns {@code 1m} for a million, {@code 98k} for 98,000. */
  static String of(long count) {
    return count >= NEARLY_A_MILLION
        ? Math.round(count / 1e6) + "m"
        : Math.max(1, Math.round((double) count / THOUSAND)) + "k";
  }
}
