package org.huiyin.organisation;

import java.util.List;

/**
 * Another system that signed a message, as checking the signature needs it.
 *
 * @param user the account with the rights of this moment
 * @param active false once closed
 * @param secrets those that count
 */
public record Signatory(CurrentUser user, boolean active, List<String> secrets) {

  /** Copies the secrets. */
  public Signatory {
    secrets = List.copyOf(secrets);
  }

  /** Leaves the secrets out, so that no log ever shows them. */
  @Override
  public String toString() {
    return "Signatory[" + user.username() + "]";
  }
}
