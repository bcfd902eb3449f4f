package org.huiyin.bench.data;

import static org.huiyin.bench.data.Deeds.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.bench.Node;
import org.huiyin.handling.AssignmentOrder;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.lookback.CampaignForm;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalDraft;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Step;
import org.huiyin.supervision.DemandForm;
import org.huiyin.supervision.OpenSupervision;
import org.huiyin.supervision.SupervisionCause;
import org.huiyin.supervision.SupervisionDesk;
import org.huiyin.supervision.SupervisionLevel;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.workflow.Timers;

/** One life as it is acted by the troupe; time passes between its deeds as it would. */
final class Play {

  private static final List<Category> CATEGORIES = List.copyOf(EnumSet.allOf(Category.class));
  private static final Duration BETWEEN_DEEDS = Duration.ofMinutes(3);

  private final Node.Time time;
  private final Timers timers;
  private final Town troupe;
  private final Deeds deeds;
  private final List<UUID> proposals = new ArrayList<>();
  private int number;

  Play(Node node, Town troupe, LocalDate begins) {
    this.time = node.bean(Node.Time.class);
    this.timers = node.bean(Timers.class);
    this.troupe = troupe;
    this.deeds = new Deeds(node.context());
    time.holdAtNoonOf(begins);
  }

  List<UUID> proposals() {
    return proposals;
  }

  Deeds deeds() {
    return deeds;
  }

  <T> T desk(Class<T> type) {
    return deeds.desk(type);
  }

  Node.Time time() {
    return time;
  }

  LocalDate today() {
    return LocalDate.now(time);
  }

  Acting member(int index) {
    return at(deeds.user(troupe.members().get(index).id()));
  }

  Acting official(Role role) {
    return at(deeds.user(troupe.officials().get(role).get(0).id()));
  }

  UUID department(int index) {
    return troupe.departments().get(index).self().id();
  }

  Acting handler(int index) {
    return at(deeds.user(troupe.departments().get(index).handlers().get(0).id()));
  }

  // --- time

  /** Days pass, at least so many, to the next one that is no Saturday or Sunday. */
  void later(int days) {
    LocalDate day = today().plusDays(days);
    while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      day = day.plusDays(1);
    }
    dawnOf(day);
  }

  /** Moves to a day, on which and before which every deadline takes effect. */
  void dawnOf(LocalDate day) {
    time.holdAtNoonOf(day);
    timers.runDue();
    time.holdAtNoonOf(day);
  }

  private void tick() {
    time.hold(time.instant().plus(BETWEEN_DEEDS));
  }

  // --- deeds

  private ProposalDraft form(ProposalKind kind, Origin origin, List<UUID> signers) {
    number++;
    return new ProposalDraft(
        null,
        kind,
        kind == ProposalKind.COLLECTIVE ? troupe.bodies().get(0).id() : null,
        origin,
        "〔T%d〕".formatted(number),
        CATEGORIES.get(number + signers.size()),
        "〔B%d〕".formatted(number),
        "〔A%d〕".formatted(number),
        List.of("〔S1〕", "〔S2〕", "〔S3〕"),
        List.of(department(0)),
        true,
        signers);
  }

  UUID draft(ProposalKind kind, int member, int... signers) {
    Origin origin = kind == ProposalKind.JOINT ? Origin.ORDINARY : Origin.PLENARY;
    List<UUID> people =
        Arrays.stream(signers).mapToObj(index -> troupe.members().get(index).id()).toList();
    UUID id = desk(ProposalDesk.class).draft(form(kind, origin, people), member(member));
    proposals.add(id);
    tick();
    return id;
  }

  UUID draft() {
    return draft(ProposalKind.INDIVIDUAL, 0);
  }

  /** Does what waits first, time and again, until a step waits; it is not done. */
  UUID until(UUID id, Step step) {
    while (waiting(id).stream().noneMatch(item -> item.step() == step)) {
      next(id);
    }
    return id;
  }

  /** Does what waits until nothing does. */
  UUID toTheEnd(UUID id) {
    while (!waiting(id).isEmpty()) {
      next(id);
    }
    return id;
  }

  private void next(UUID id) {
    Step step = first(id).orElseThrow().step();
    later(daysFor(step));
    first(id).filter(item -> item.step() == step).ifPresent(this::act);
  }

  /** Does a step that waits. */
  UUID go(UUID id, Step step) {
    act(item(id, step));
    return id;
  }

  /** Does every step of a kind that waits, on the same day. */
  UUID all(UUID id, Step step) {
    waiting(id).stream().filter(item -> item.step() == step).forEach(this::act);
    return id;
  }

  void act(WorkItem item) {
    deeds.act(item);
    tick();
  }

  WorkItem item(UUID id, Step step) {
    return waiting(id).stream().filter(one -> one.step() == step).findFirst().orElseThrow();
  }

  private Optional<WorkItem> first(UUID id) {
    return waiting(id).stream()
        .min(
            Comparator.comparing((WorkItem item) -> item.step() != Step.ANSWER_INVITATION)
                .thenComparing(WorkItem::step));
  }

  private List<WorkItem> waiting(UUID id) {
    return desk(WorkItems.class).openOf(id);
  }

  private static int daysFor(Step step) {
    return switch (step) {
      case DRAFT_REPLY -> 32;
      case GIVE_CO_OPINION -> 12;
      case RATE_HANDLING, ASSIGN_DEPARTMENTS -> 6;
      case RECOMMEND_FILING, DECIDE_FILING, HOLD_CONSULTATION, REPORT_ON_PROMISES -> 4;
      case WRITE_PROPOSAL -> 1;
      default -> 2;
    };
  }

  Play lead(int lead, int... co) {
    UUID[] others = Arrays.stream(co).mapToObj(this::department).toArray(UUID[]::new);
    deeds.ordering(committee -> AssignmentOrder.toLead(department(lead), others));
    return this;
  }

  Play separately(int... departments) {
    UUID[] all = Arrays.stream(departments).mapToObj(this::department).toArray(UUID[]::new);
    deeds.ordering(committee -> AssignmentOrder.separately(all));
    return this;
  }

  /** The present assignment of a department. */
  UUID assignment(UUID id, int department) {
    return desk(Assignments.class).ofProposal(id).stream()
        .filter(one -> one.departmentId().equals(department(department)))
        .reduce((earlier, later) -> later)
        .map(AssignmentView::id)
        .orElseThrow();
  }

  /** Somebody of its queue takes the item that waits. */
  UUID take(UUID id, Step step) {
    WorkItem item = item(id, step);
    desk(WorkItems.class).claim(item.id(), at(deeds.doer(item)));
    tick();
    return id;
  }

  void supervise(UUID id, SupervisionLevel level) {
    boolean byLeader = level == SupervisionLevel.LEADER;
    Acting by = official(byLeader ? Role.SUPERVISOR : Role.COMMITTEE_STAFF);
    desk(SupervisionDesk.class)
        .open(
            new OpenSupervision(
                id,
                department(0),
                byLeader ? SupervisionCause.KEY : SupervisionCause.INSTRUCTED,
                level,
                byLeader ? by.user().personId() : null,
                List.of(new DemandForm("〔W4〕", today().plusDays(14)))),
            by);
    tick();
  }

  void lookBackAt(UUID id) {
    desk(LookBackDesk.class)
        .openCampaign(
            new CampaignForm(troupe.self().id(), "提案办理回头看", null, null, false, 0, 7L, List.of(id)),
            official(Role.COMMITTEE_STAFF));
    tick();
  }
}
