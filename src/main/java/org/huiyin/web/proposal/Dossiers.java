package org.huiyin.web.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueDates;
import org.huiyin.calendar.Explanation;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingFile;
import org.huiyin.handling.HandlingFiles;
import org.huiyin.lookback.LookBacks;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalText;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDeed;
import org.huiyin.proposal.ReviewStep;
import org.huiyin.satisfaction.ConsultationDesk;
import org.huiyin.satisfaction.RatingDesk;
import org.huiyin.supervision.Supervisions;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what one person may read about one proposal. */
@Component
@Transactional(readOnly = true)
class Dossiers {

  private final Proposals proposals;
  private final Assignments assignments;
  private final HandlingFiles files;
  private final RatingDesk ratings;
  private final ConsultationDesk consultations;
  private final Supervisions supervisions;
  private final LookBacks lookBacks;
  private final WorkItems items;
  private final Organisation organisation;
  private final Lights lights;
  private final DueDates dueDates;
  private final PageTexts texts;
  private final Clock clock;

  Dossiers(
      Proposals proposals,
      Assignments assignments,
      HandlingFiles files,
      RatingDesk ratings,
      ConsultationDesk consultations,
      Supervisions supervisions,
      LookBacks lookBacks,
      WorkItems items,
      Organisation organisation,
      Lights lights,
      DueDates dueDates,
      PageTexts texts,
      Clock clock) {
    this.proposals = proposals;
    this.assignments = assignments;
    this.files = files;
    this.ratings = ratings;
    this.consultations = consultations;
    this.supervisions = supervisions;
    this.lookBacks = lookBacks;
    this.items = items;
    this.organisation = organisation;
    this.lights = lights;
    this.dueDates = dueDates;
    this.texts = texts;
    this.clock = clock;
  }

  Dossier of(UUID id, CurrentUser user) {
    ProposalView proposal = assignments.requireVisible(id, user);
    ProposalText text = proposals.text(id);
    HandlingFile handling = files.of(id, user);
    List<ReviewStep> review = proposals.reviewHistory(id, user);
    UUID bodyId = proposal.bodyId();
    UUID masterId = proposal.masterId();
    Map<UUID, Integer> numbers = new HashMap<>();
    text.suggestions().forEach(one -> numbers.put(one.id(), one.number()));
    return new Dossier(
        proposal,
        text,
        organisation.session(proposal.sessionId()).name(),
        bodyId == null ? null : organisation.body(bodyId).name(),
        signers(id),
        items.openOf(id).stream().map(this::ball).toList(),
        ending(proposal, review),
        review,
        handling,
        openable(handling, user),
        lightsOf(handling),
        whysOf(proposal, handling),
        numbers,
        ratings.ofProposal(id, user),
        consultations.ofProposal(id, user),
        supervisions.ofProposal(id, user),
        lookBacks.ofProposal(id, user),
        proposals.mergedInto(id),
        masterId == null ? null : proposals.byId(masterId));
  }

  private List<SignerLine> signers(UUID id) {
    return proposals.signers(id).stream()
        .map(
            signer ->
                new SignerLine(
                    signer,
                    organisation.nameOf(signer.personId()),
                    organisation.member(signer.personId()).orElse(null)))
        .toList();
  }

  private static Set<UUID> openable(HandlingFile handling, CurrentUser user) {
    return handling.assignments().stream()
        .filter(one -> user.readsWholeCommittee() || one.departmentId().equals(user.departmentId()))
        .map(AssignmentView::id)
        .collect(Collectors.toSet());
  }

  private Map<UUID, Light> lightsOf(HandlingFile handling) {
    LocalDate today = LocalDate.now(clock);
    Map<UUID, Light> found = new HashMap<>();
    for (AssignmentView assignment : handling.assignments()) {
      Light light =
          assignment.finishedAt() == null
              ? lights.lightOf(assignment.presentlyDueOn(), today, assignment.committeeId())
              : Light.NONE;
      found.put(assignment.id(), light);
    }
    return found;
  }

  private Map<UUID, Explanation> whysOf(ProposalView proposal, HandlingFile handling) {
    Map<UUID, Explanation> found = new HashMap<>();
    DueDate due = proposal.due();
    if (due != null) {
      found.put(proposal.id(), dueDates.explain(due, proposal.committeeId()));
    }
    for (AssignmentView assignment : handling.assignments()) {
      if (assignment.finishedAt() == null) {
        found.put(assignment.id(), dueDates.explain(assignment.due(), assignment.committeeId()));
      }
    }
    return found;
  }

  private Ball ball(WorkItem item) {
    return new Ball(
        who(item), item.holderName(), item.step(), item.openedAt(), item.dueOn(), item.light());
  }

  /** A queue begins with the role that may take from it. */
  private String who(WorkItem item) {
    int cut = item.queue().indexOf('@');
    String kind = item.queue().substring(0, cut);
    if ("PERSON".equals(kind)) {
      return organisation.nameOf(UUID.fromString(item.queue().substring(cut + 1)));
    }
    String department = item.departmentName();
    Role role = Role.valueOf(kind);
    return role.isOfDepartment() && department != null ? department : texts.of(role);
  }

  private static Dossier.@Nullable Ending ending(ProposalView proposal, List<ReviewStep> review) {
    ProposalState state = proposal.state();
    if (!state.isTerminal()) {
      return null;
    }
    List<Object> arguments = new ArrayList<>();
    review.stream()
        .filter(step -> step.kind() == ReviewDeed.DECIDED)
        .reduce((earlier, later) -> later)
        .ifPresent(
            decision -> {
              arguments.add(decision.reason());
              arguments.add(Objects.requireNonNullElse(decision.channel(), ""));
            });
    if (state == ProposalState.CLOSED || state == ProposalState.ARCHIVED) {
      arguments.clear();
      arguments.add(Objects.requireNonNullElse(proposal.closedOn(), ""));
    }
    boolean dissent = state == ProposalState.CLOSED && proposal.dissent();
    return new Dossier.Ending(dissent ? "CLOSED.dissent" : state.name(), arguments);
  }
}
