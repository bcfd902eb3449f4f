package org.huiyin.organisation;

/**
 * A committee to be entered, with its first administrator, who enters everybody else.
 *
 * @param level its level
 * @param name full name
 * @param code short name in letters, unique over all committees
 * @param administrator the first administrator
 */
public record NewCommittee(
    CommitteeLevel level, String name, String code, FirstAdministrator administrator) {

  /**
   * The first administrator of a committee.
   *
   * @param username name of the account
   * @param name name
   * @param password initial password
   * @param mustChangePassword whether it is to be changed at the first sign-in
   */
  public record FirstAdministrator(
      String username, String name, String password, boolean mustChangePassword) {

    /** Leaves the password out, so that no log ever shows it. */
    @Override
    public String toString() {
      return "FirstAdministrator[" + username + "]";
    }
  }
}
