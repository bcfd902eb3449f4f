package org.huiyin.organisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to be entered.
 *
 * @param username name of the account
 * @param name name
 * @param phone phone number, may be empty
 * @param email e-mail address, may be empty
 * @param roles what the person may be; {@code PROPOSER} comes with the membership
 * @param departmentId department, with a role of a department only
 * @param membership set for members
 * @param initialPassword to be changed at the first sign-in
 */
public record NewPerson(
    String username,
    String name,
    String phone,
    String email,
    Set<Role> roles,
    @Nullable UUID departmentId,
    @Nullable Membership membership,
    String initialPassword) {

  /**
   * What makes a person a member.
   *
   * @param number number of the member, unique in the committee
   * @param sector name of the sector; a new one is entered
   * @param post employer and post
   */
  public record Membership(String number, String sector, String post) {}

  /** Leaves the password out, so that no log ever shows it. */
  @Override
  public String toString() {
    return "NewPerson[" + username + "]";
  }
}
