package org.huiyin.organisation;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person with everything permissions are decided on.
 *
 * @param personId who
 * @param username name of the account
 * @param name name shown to others
 * @param committeeId committee the person belongs to
 * @param departmentId department the person belongs to, if any
 * @param roles what the person may be
 */
public record CurrentUser(
    UUID personId,
    String username,
    String name,
    UUID committeeId,
    @Nullable UUID departmentId,
    Set<Role> roles) {

  /** Copies the roles, so that nobody gains one later. */
  public CurrentUser {
    roles = Set.copyOf(roles);
  }

  /**
   * Tells whether the person has one of the roles.
   *
   * @param wanted roles, one suffices
   * @return true when the person has at least one
   */
  public boolean hasAny(Role... wanted) {
    return Arrays.stream(wanted).anyMatch(roles::contains);
  }

  /**
   * Demands one of the roles.
   *
   * @param wanted roles, one suffices
   * @throws RuleViolation 403 without any
   */
  public void requireAny(Role... wanted) {
    if (!hasAny(wanted)) {
      throw RuleViolation.forbidden("forbidden");
    }
  }

  /**
   * Tells whether the person reads everything submitted to the own committee: staff, its lead, the
   * transmission office, supervisors, administrators and auditors. What each may do, and which
   * drafts and ratings stay closed even to them, is decided where it is done.
   *
   * @return true for those roles; whoever asks has compared the committees
   */
  public boolean readsWholeCommittee() {
    return hasAny(
        Role.COMMITTEE_STAFF,
        Role.COMMITTEE_LEAD,
        Role.TRANSMISSION_OFFICE,
        Role.SUPERVISOR,
        Role.ADMIN,
        Role.AUDITOR);
  }
}
