package org.huiyin.organisation;

/**
 * A secret just made: the only moment at which it can be read.
 *
 * @param secret to be shown once and copied into the other system
 * @param account whose messages are signed with it
 */
public record NewSystemSecret(String secret, SystemAccount account) {

  /** Leaves the secret out, so that no log ever shows it. */
  @Override
  public String toString() {
    return "NewSystemSecret[" + account.username() + "]";
  }
}
