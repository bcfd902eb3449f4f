package org.huiyin.organisation;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody about to do something: who acts, for whom, through which channel, and which version of
 * the thing he has before his eyes. Desks decide permissions with it, and only with it. Staff who
 * enter a paper step act with the rights of the person they enter it for.
 */
public final class Acting {

  private final CurrentUser user;
  private final @Nullable CurrentUser represented;
  private final Channel channel;
  private final @Nullable Integer seenVersion;

  private Acting(
      CurrentUser user,
      @Nullable CurrentUser represented,
      Channel channel,
      @Nullable Integer seenVersion) {
    this.user = user;
    this.represented = represented;
    this.channel = channel;
    this.seenVersion = seenVersion;
  }

  /**
   * A person acting for himself.
   *
   * @param user who acts
   * @param channel through which channel
   * @return the acting person
   */
  public static Acting as(CurrentUser user, Channel channel) {
    return new Acting(user, null, channel, null);
  }

  /**
   * Staff entering a step that arrived on paper.
   *
   * @param staff who enters it; staff of the proposal committee or the transmission office of the
   *     same committee
   * @param represented whose step it is
   * @return the acting person, with the rights of the represented one
   * @throws RuleViolation 403 when the person is no such staff; 404 when the represented person is
   *     of another committee
   */
  public static Acting onPaperFor(CurrentUser staff, CurrentUser represented) {
    return entering(staff, represented, Channel.PAPER);
  }

  /**
   * Staff importing a row of a workbook for its proposer; as {@link #onPaperFor}.
   *
   * @param staff who imports
   * @param represented whose step it is
   * @return the acting person, with the rights of the represented one
   */
  public static Acting importingFor(CurrentUser staff, CurrentUser represented) {
    return entering(staff, represented, Channel.IMPORT);
  }

  /**
   * A deputy who acts for somebody that is away; {@link Deputies#represented} says for whom.
   *
   * @param deputy who acts
   * @param represented who is stood in for, of the same committee
   * @param channel through which channel
   * @return the acting person, with the rights of the represented one
   * @throws RuleViolation 404 when the represented person is of another committee
   */
  public static Acting deputising(CurrentUser deputy, CurrentUser represented, Channel channel) {
    if (!deputy.committeeId().equals(represented.committeeId())) {
      throw RuleViolation.notFound("not-found");
    }
    return new Acting(deputy, represented, channel, null);
  }

  private static Acting entering(CurrentUser staff, CurrentUser represented, Channel channel) {
    if (!staff.hasAny(Role.COMMITTEE_STAFF, Role.TRANSMISSION_OFFICE)) {
      throw RuleViolation.forbidden("acting.paper-by-staff-only");
    }
    if (!staff.committeeId().equals(represented.committeeId())) {
      throw RuleViolation.notFound("not-found");
    }
    return new Acting(staff, represented, channel, null);
  }

  /**
   * Adds the version of the thing the person decided on, as the page or {@code If-Match} said.
   *
   * @param version the version seen, null for none
   * @return the acting person with that version
   */
  public Acting havingSeen(@Nullable Integer version) {
    return new Acting(user, represented, channel, version);
  }

  /**
   * Returns who really acts.
   *
   * @return the signed-in person
   */
  public CurrentUser user() {
    return user;
  }

  /**
   * Returns with whose rights the deed is judged.
   *
   * @return the represented person when staff enter a paper step, else the acting one
   */
  public CurrentUser principal() {
    return represented == null ? user : represented;
  }

  /**
   * Returns the channel.
   *
   * @return through which the step comes in
   */
  public Channel channel() {
    return channel;
  }

  /**
   * Records the deed.
   *
   * @param clock tells when
   * @return the deed for events and the timeline
   */
  public Deed deed(Clock clock) {
    return new Deed(
        user.personId(),
        represented == null ? null : represented.personId(),
        channel,
        clock.instant());
  }

  /**
   * Demands that the thing belongs to the person's committee; to others it does not exist.
   *
   * @param committeeId committee the thing belongs to
   * @throws RuleViolation 404 otherwise
   */
  public void requireCommittee(UUID committeeId) {
    if (!principal().committeeId().equals(committeeId)) {
      throw RuleViolation.notFound("not-found");
    }
  }

  /**
   * Demands one of the roles in a committee.
   *
   * @param committeeId committee the thing belongs to
   * @param roles roles, one suffices
   * @throws RuleViolation 404 for things of another committee, 403 without a role
   */
  public void require(UUID committeeId, Role... roles) {
    requireCommittee(committeeId);
    principal().requireAny(roles);
  }

  /**
   * Demands one of the roles in a department.
   *
   * @param departmentId department the thing is assigned to
   * @param roles roles, one suffices
   * @throws RuleViolation 404 for a person of another department, 403 without a role
   */
  public void requireDepartment(UUID departmentId, Role... roles) {
    if (!departmentId.equals(principal().departmentId())) {
      throw principal().departmentId() == null
          ? RuleViolation.forbidden("forbidden")
          : RuleViolation.notFound("not-found");
    }
    principal().requireAny(roles);
  }

  /**
   * Demands that the deed is this person's own.
   *
   * @param personId whose deed it is
   * @throws RuleViolation 403 for anybody else
   */
  public void requirePerson(UUID personId) {
    if (!principal().personId().equals(personId)) {
      throw RuleViolation.forbidden("forbidden");
    }
  }

  /**
   * Demands that nobody is represented: passwords, accounts, roles and rules are never a paper step
   * of somebody else.
   *
   * @throws RuleViolation 403 when staff act for another person
   */
  public void requireInPerson() {
    if (represented != null) {
      throw RuleViolation.forbidden("acting.in-person-only");
    }
  }

  /**
   * Demands an administrator in person.
   *
   * @return the committee he administers, his own
   * @throws RuleViolation 403 for others, and when staff act for another person
   */
  public UUID requireAdministrator() {
    requireInPerson();
    require(user.committeeId(), Role.ADMIN);
    return user.committeeId();
  }

  /**
   * Demands that the person decided on the present version; without a seen version nothing is
   * demanded.
   *
   * @param version version of the thing now
   * @throws RuleViolation 409 when it changed meanwhile
   */
  public void requireSeen(@Nullable Integer version) {
    if (seenVersion != null && !Objects.equals(seenVersion, version)) {
      throw RuleViolation.conflict("stale");
    }
  }
}
