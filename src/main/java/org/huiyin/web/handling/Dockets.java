package org.huiyin.web.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.calendar.DueDates;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.FurtherDepartmentView;
import org.huiyin.handling.HandlingFile;
import org.huiyin.handling.HandlingFiles;
import org.huiyin.handling.ReplyView;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Puts together what somebody sees of one assignment and may do with it. */
@Component
class Dockets {

  private final Assignments assignments;
  private final HandlingFiles files;
  private final Proposals proposals;
  private final OfferedDeeds offered;
  private final DueDates dueDates;
  private final Lights lights;
  private final Clock clock;

  Dockets(
      Assignments assignments,
      HandlingFiles files,
      Proposals proposals,
      OfferedDeeds offered,
      DueDates dueDates,
      Lights lights,
      Clock clock) {
    this.assignments = assignments;
    this.files = files;
    this.proposals = proposals;
    this.offered = offered;
    this.dueDates = dueDates;
    this.lights = lights;
    this.clock = clock;
  }

  Docket of(UUID assignmentId, CurrentUser user) {
    AssignmentView assignment = assignments.requireOwn(assignmentId, user);
    ProposalView proposal = proposals.byId(assignment.proposalId());
    HandlingFile file = files.of(proposal.id(), user);
    List<FurtherDepartmentView> further =
        own(
            assignments.furtherDepartments(assignment.committeeId()),
            FurtherDepartmentView::assignmentId,
            assignmentId);
    List<ReplyView> replies =
        new ArrayList<>(own(file.replies(), ReplyView::assignmentId, assignmentId));
    Collections.reverse(replies);
    return new Docket(
        proposal,
        assignment,
        lightOf(assignment),
        dueDates.explain(assignment.due(), assignment.committeeId()),
        file.assignments().stream()
            .filter(other -> other.round() == assignment.round())
            .filter(other -> !other.id().equals(assignmentId))
            .toList(),
        assignments.returnRequest(assignmentId).orElse(null),
        own(file.contacts(), contact -> contact.assignmentId(), assignmentId),
        own(file.extensions(), extension -> extension.assignmentId(), assignmentId),
        further,
        file.opinions().stream().filter(one -> one.round() == assignment.round()).toList(),
        replies,
        own(file.commitments(), commitment -> commitment.assignmentId(), assignmentId),
        proposals.text(proposal.id()).suggestions(),
        offered.to(user, assignment, proposal));
  }

  private Light lightOf(AssignmentView assignment) {
    return assignment.finishedAt() == null
        ? lights.lightOf(
            assignment.presentlyDueOn(), LocalDate.now(clock), assignment.committeeId())
        : Light.NONE;
  }

  private static <T> List<T> own(List<T> rows, Function<T, UUID> assignmentOf, UUID assignmentId) {
    return rows.stream().filter(row -> assignmentId.equals(assignmentOf.apply(row))).toList();
  }
}
