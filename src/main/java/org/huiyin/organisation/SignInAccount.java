package org.huiyin.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What checking a password needs to know about an account. It stays inside the sign-in.
 *
 * @param personId whose account
 * @param username name of the account
 * @param passwordHash hash of the password with the name of its algorithm in front
 * @param active false for somebody who left
 * @param lockedUntil end of a lock-out, if there was one
 * @param mustChangePassword whether the password is an initial one
 */
public record SignInAccount(
    UUID personId,
    String username,
    String passwordHash,
    boolean active,
    @Nullable Instant lockedUntil,
    boolean mustChangePassword) {

  /**
   * Tells whether the account is locked.
   *
   * @param now the present moment
   * @return true during a lock-out
   */
  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Leaves the hash out, so that no log ever shows it. */
  @Override
  public String toString() {
    return "SignInAccount[" + username + "]";
  }
}
