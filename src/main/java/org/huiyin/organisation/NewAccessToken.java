package org.huiyin.organisation;

/**
 * A token just made: the only moment at which it can be read.
 *
 * @param secret the token, to be shown once and copied
 * @param token how it appears in the list from now on
 */
public record NewAccessToken(String secret, AccessToken token) {

  /** Leaves the secret out, so that no log ever shows it. */
  @Override
  public String toString() {
    return "NewAccessToken[" + token.hint() + "]";
  }
}
