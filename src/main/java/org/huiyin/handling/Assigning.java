package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.organisation.Department;
import org.huiyin.organisation.Organisation;
import org.huiyin.proposal.ProposalView;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Makes assignments with their due days; storing and announcing them is up to the caller. */
@Component
class Assigning {

  private final Organisation organisation;
  private final HandlingTerms terms;
  private final Ids ids;
  private final Clock clock;

  Assigning(Organisation organisation, HandlingTerms terms, Ids ids, Clock clock) {
    this.organisation = organisation;
    this.terms = terms;
    this.ids = ids;
    this.clock = clock;
  }

  /** The assignments of an order, lead first. */
  List<Assignment> ordered(ProposalView proposal, AssignmentOrder order, String remark) {
    List<Assignment> made = new ArrayList<>();
    UUID lead = order.leadDepartmentId();
    if (lead != null) {
      made.add(replier(proposal, lead, place(proposal, HandlingRole.LEAD), remark));
    }
    for (UUID department : order.separateDepartmentIds()) {
      made.add(replier(proposal, department, place(proposal, HandlingRole.SEPARATE), remark));
    }
    for (UUID department : order.coDepartmentIds()) {
      made.add(
          coHandler(
              proposal,
              department,
              place(proposal, HandlingRole.CO),
              remark,
              made.get(0).due().day()));
    }
    return made;
  }

  /** An assignment that joins those of a round. */
  Assignment joining(
      ProposalView proposal,
      Round round,
      UUID departmentId,
      HandlingRole role,
      String remark,
      int returnsBefore) {
    Assignment.Place place =
        new Assignment.Place(
            proposal.id(), proposal.committeeId(), role, round.number(), true, returnsBefore);
    LocalDate leadDueOn = round.lead().map(lead -> lead.due().day()).orElse(null);
    return role == HandlingRole.CO && leadDueOn != null
        ? coHandler(proposal, departmentId, place, remark, leadDueOn)
        : replier(proposal, departmentId, place, remark);
  }

  /** An assignment for a department that replied already and has to do so again. */
  Assignment again(ProposalView proposal, Assignment before, int round) {
    Assignment.Place place =
        new Assignment.Place(proposal.id(), proposal.committeeId(), before.role(), round, false, 0);
    return replier(proposal, before.departmentId(), place, "");
  }

  /** The name of a department of the committee; to others it does not exist. */
  String nameOf(UUID departmentId, UUID committeeId) {
    Department department = organisation.department(departmentId);
    if (!department.committeeId().equals(committeeId)) {
      throw RuleViolation.notFound("not-found");
    }
    return department.name();
  }

  private static Assignment.Place place(ProposalView proposal, HandlingRole role) {
    return new Assignment.Place(
        proposal.id(), proposal.committeeId(), role, proposal.round(), false, 0);
  }

  private Assignment replier(
      ProposalView proposal, UUID departmentId, Assignment.Place place, String remark) {
    DueDate due = terms.reply(proposal, place.role(), place.round(), LocalDate.now(clock));
    return make(proposal, departmentId, place, remark, due);
  }

  private Assignment coHandler(
      ProposalView proposal,
      UUID departmentId,
      Assignment.Place place,
      String remark,
      LocalDate leadDueOn) {
    DueDate due = terms.opinion(proposal, place.round(), leadDueOn, LocalDate.now(clock));
    return make(proposal, departmentId, place, remark, due);
  }

  private Assignment make(
      ProposalView proposal,
      UUID departmentId,
      Assignment.Place place,
      String remark,
      DueDate due) {
    DueDate claim = terms.claim(proposal, place.role(), place.round(), due, LocalDate.now(clock));
    return Assignment.assign(ids.next(), departmentId, place, remark, claim, due, clock.instant());
  }
}
