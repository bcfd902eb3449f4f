package org.huiyin.web.security;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Who signed in, as the session keeps it; what the person may do is read anew at every request.
 *
 * @param personId who
 * @param username name of the account
 */
record SignedIn(UUID personId, String username) implements Principal, Serializable {

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return username;
  }
}
