package org.huiyin.web.aftercare;

import java.util.List;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.supervision.SupervisionLevel;
import org.huiyin.supervision.SupervisionState;
import org.huiyin.supervision.SupervisionView;

/**
 * What a page offers to do with a supervision; the desk decides.
 *
 * @param word whether its demands can be worded
 * @param answer whether its demands can be answered
 * @param assess whether its answers can be assessed
 * @param escalate whether it can be handed to a leader
 * @param cancel whether it can be cancelled
 * @param leaders leaders it can be handed to
 */
public record SupervisionOffer(
    boolean word,
    boolean answer,
    boolean assess,
    boolean escalate,
    boolean cancel,
    List<Person> leaders) {

  static SupervisionOffer of(
      SupervisionView supervision, CurrentUser user, Organisation organisation) {
    SupervisionState state = supervision.state();
    boolean open = state.isOpen();
    boolean staff = user.hasAny(Role.COMMITTEE_STAFF);
    boolean leader = user.hasAny(Role.SUPERVISOR);
    boolean committee = staff || leader || user.hasAny(Role.COMMITTEE_LEAD);
    boolean leaderLed = supervision.level() == SupervisionLevel.LEADER;
    boolean paper = user.hasAny(Role.COMMITTEE_STAFF, Role.TRANSMISSION_OFFICE);
    boolean department = supervision.departmentId().equals(user.departmentId());
    List<Person> leaders =
        open && committee
            ? organisation.peopleWith(supervision.committeeId(), Role.SUPERVISOR).stream()
                .filter(person -> !person.id().equals(supervision.leaderId()))
                .toList()
            : List.of();
    return new SupervisionOffer(
        state == SupervisionState.TO_BE_WORDED && staff,
        state == SupervisionState.ORDERED
            && (paper || (department && user.hasAny(Role.DEPARTMENT_HANDLER))),
        state == SupervisionState.ANSWERED && (leaderLed ? leader : staff),
        !leaders.isEmpty(),
        open && (leaderLed ? leader : committee),
        leaders);
  }
}
