package org.huiyin.organisation;

/**
 * The password that all users new in one import get.
 *
 * @param value the password
 * @param mustBeChanged whether each of them has to change it at the first sign-in
 */
public record InitialPassword(String value, boolean mustBeChanged) {

  /** Leaves the password out, so that no log ever shows it. */
  @Override
  public String toString() {
    return "InitialPassword";
  }
}
