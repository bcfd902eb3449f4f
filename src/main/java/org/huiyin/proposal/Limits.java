package org.huiyin.proposal;

/**
 * Lengths beyond which nothing is stored at all, so that a row stays readable. The limits that
 * committees set are far below and live in the settings.
 */
final class Limits {

  static final int TITLE = 200;
  static final int PART = 20_000;
  static final int SUGGESTIONS = 50;
  static final int REASON = 2_000;

  private Limits() {}
}
