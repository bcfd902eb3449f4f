package org.huiyin.organisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param id its id
 * @param committeeId committee the person belongs to
 * @param departmentId department the person works in; null for everybody who holds no role of a
 *     department
 * @param username name of the account
 * @param name name
 * @param phone phone number, empty when unknown
 * @param email e-mail address, empty when unknown
 * @param roles what the person may be
 * @param active false for somebody who left: the name stays, the account does not open
 */
public record Person(
    UUID id,
    UUID committeeId,
    @Nullable UUID departmentId,
    String username,
    String name,
    String phone,
    String email,
    Set<Role> roles,
    boolean active) {

  /** Copies the roles. */
  public Person {
    roles = Set.copyOf(roles);
  }

  /**
   * Returns the person as permissions see it.
   *
   * @return the user
   */
  public CurrentUser asUser() {
    return new CurrentUser(id, username, name, committeeId, departmentId, roles);
  }
}
