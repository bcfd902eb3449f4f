package org.huiyin.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where stalled proposals are supervised (督办): orders, answers, write-off or another round. */
@Service
@Transactional
public class SupervisionDesk {

  /** Most characters of a reason. */
  static final int REASON_LENGTH = 500;

  private final SupervisionRows supervisions;
  private final DemandRows demands;
  private final DemandAnswers answers;
  private final SupervisionOpening opening;
  private final SupervisionEnding ending;
  private final Proposals proposals;
  private final Settings settings;
  private final Dues dues;
  private final Ids ids;
  private final Clock clock;

  SupervisionDesk(
      SupervisionRows supervisions,
      DemandRows demands,
      DemandAnswers answers,
      SupervisionOpening opening,
      SupervisionEnding ending,
      Proposals proposals,
      Settings settings,
      Dues dues,
      Ids ids,
      Clock clock) {
    this.supervisions = supervisions;
    this.demands = demands;
    this.answers = answers;
    this.opening = opening;
    this.ending = ending;
    this.proposals = proposals;
    this.settings = settings;
    this.dues = dues;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens a supervision of one department on one proposal. With demands the order goes out at once,
   * without them staff word it.
   *
   * @param form what it is about
   * @param by staff, lead or a supervising leader
   * @return its id
   */
  public UUID open(OpenSupervision form, Acting by) {
    by.require(proposals.byId(form.proposalId()).committeeId(), SupervisionCandidates.OPENING);
    return opening.open(form, by);
  }

  /**
   * Opens a supervision of each department that answers for a proposal: of those that still owe
   * their reply, or of all when every reply was given. Departments supervised already are left out.
   *
   * @param proposalId the proposal
   * @param order what is the same for all departments
   * @param by staff, lead or a supervising leader
   * @return their ids, at least one
   * @throws RuleViolation 409 when there is no department to supervise
   */
  public List<UUID> openOnEach(UUID proposalId, SupervisionsOfMany.Order order, Acting by) {
    by.require(proposals.byId(proposalId).committeeId(), SupervisionCandidates.OPENING);
    return opening.departmentsToSupervise(proposalId).stream()
        .map(
            departmentId ->
                opening.open(
                    new OpenSupervision(
                        proposalId,
                        departmentId,
                        order.cause(),
                        order.level(),
                        order.leaderId(),
                        order.demands()),
                    by))
        .toList();
  }

  /**
   * Words the demands of a supervision opened without; the order goes to the department.
   *
   * @param supervisionId the supervision
   * @param forms the demands, at least one
   * @param by staff
   */
  public void word(UUID supervisionId, List<DemandForm> forms, Acting by) {
    Supervision supervision = seenBy(supervisionId, by, Role.COMMITTEE_STAFF);
    Faults faults = new Faults();
    if (forms.isEmpty()) {
      faults.add("demands", "supervision.demand-needed");
    }
    DueDate byRule = answerDue(supervision);
    DemandForms checked = DemandForms.check(forms, 0, byRule, today(), faults);
    faults.refuseIfAny();
    List<Demand> worded = checked.demandsOf(supervisionId, 0, ids);
    supervision.order(worded.size(), DemandForms.answerDue(worded, byRule), by.deed(clock));
    demands.saveAll(worded);
    supervisions.save(supervision);
  }

  /**
   * Answers the demands that are open, all at once.
   *
   * @param supervisionId the supervision
   * @param given one answer for each open demand
   * @param by handler of the department
   */
  public void answer(UUID supervisionId, List<DemandAnswer> given, Acting by) {
    Supervision supervision = supervision(supervisionId);
    by.requireCommittee(supervision.committeeId());
    by.requireDepartment(supervision.departmentId(), Role.DEPARTMENT_HANDLER);
    by.requireSeen(supervision.version());
    List<Demand> open = demands.of(supervisionId).stream().filter(Demand::isOpen).toList();
    Deed deed = by.deed(clock);
    supervision.answered(dueFor(DueStep.SUPERVISION_ASSESSMENT, supervision), deed);
    Map<UUID, String> texts = checked(given, open);
    for (Demand demand : open) {
      demand.answer();
      demands.save(demand);
      answers.keep(demand.id(), supervision.round(), texts.getOrDefault(demand.id(), ""), deed);
    }
    supervisions.save(supervision);
  }

  private static Map<UUID, String> checked(List<DemandAnswer> given, List<Demand> open) {
    Faults faults = new Faults();
    Map<UUID, String> texts = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      DemandAnswer answer = given.get(i);
      String text =
          faults.requireText("answers[" + i + "].text", answer.text(), DemandForms.TEXT_LENGTH);
      boolean expected = open.stream().anyMatch(demand -> demand.id().equals(answer.demandId()));
      if (!expected || texts.putIfAbsent(answer.demandId(), text) != null) {
        faults.add("answers[" + i + "].demandId", "supervision.not-an-open-demand");
      }
    }
    for (Demand demand : open) {
      if (!texts.containsKey(demand.id())) {
        faults.add("answers", "supervision.demand-unanswered", demand.number());
      }
    }
    faults.refuseIfAny();
    return texts;
  }

  /**
   * Writes off every demand that was answered, and with them the supervision.
   *
   * @param supervisionId the supervision, answered
   * @param by staff, or a supervising leader when a leader leads it
   */
  public void writeOff(UUID supervisionId, Acting by) {
    Supervision supervision = assessedBy(supervisionId, by);
    supervision.writeOff(by.deed(clock));
    for (Demand demand : demands.of(supervisionId)) {
      if (!demand.isMet()) {
        demand.writeOff();
        demands.save(demand);
      }
    }
    supervisions.save(supervision);
  }

  /**
   * Writes off one demand that was answered; the last one ends the supervision.
   *
   * @param demandId the demand
   * @param by staff, or a supervising leader when a leader leads it
   */
  public void writeOffDemand(UUID demandId, Acting by) {
    Demand demand =
        demands.findById(demandId).orElseThrow(() -> RuleViolation.notFound("not-found"));
    Supervision supervision = assessedBy(demand.supervisionId(), by);
    boolean last =
        demands.of(supervision.id()).stream()
            .allMatch(other -> other.isMet() || other.id().equals(demandId));
    demand.writeOff();
    supervision.demandMet(demandId, last, by.deed(clock));
    demands.save(demand);
    supervisions.save(supervision);
  }

  /**
   * Sends the department back to the demands not written off, and to further ones.
   *
   * @param supervisionId the supervision, answered
   * @param reason what does not suffice
   * @param more further demands, may be none
   * @param by staff, as often as the committee allows; a supervising leader when a leader leads it
   */
  public void continueWith(UUID supervisionId, String reason, List<DemandForm> more, Acting by) {
    Supervision supervision = assessedBy(supervisionId, by);
    String cleaned = checkedReason(reason);
    int allowed = settings.number(Setting.SUPERVISION_ROUNDS, supervision.committeeId());
    DueDate byRule = answerDue(supervision);
    List<Demand> next = demandedNext(supervision, more, byRule);
    supervision.goOn(cleaned, allowed, DemandForms.answerDue(next, byRule), by.deed(clock));
    demands.saveAll(next);
    supervisions.save(supervision);
  }

  /**
   * Hands a supervision to a leader, or from one leader to another. Answers that were given go back
   * to the department, which answers the leader.
   *
   * @param supervisionId the supervision
   * @param leaderId the leader
   * @param reason why a leader is needed
   * @param by staff, lead or a supervising leader
   */
  public void escalate(UUID supervisionId, UUID leaderId, String reason, Acting by) {
    Supervision supervision = seenBy(supervisionId, by, SupervisionCandidates.OPENING);
    opening.requireLeader(leaderId, supervision.committeeId());
    String cleaned = checkedReason(reason);
    Deed deed = by.deed(clock);
    if (supervision.state() == SupervisionState.ANSWERED) {
      DueDate byRule = answerDue(supervision);
      List<Demand> next = demandedNext(supervision, List.of(), byRule);
      supervision.escalateForAnotherRound(
          leaderId, cleaned, DemandForms.answerDue(next, byRule), deed);
      demands.saveAll(next);
    } else {
      supervision.escalate(leaderId, cleaned, deed);
    }
    supervisions.save(supervision);
  }

  /**
   * Cancels a supervision that is no longer needed.
   *
   * @param supervisionId the supervision
   * @param reason why
   * @param by staff or lead; a supervising leader when a leader leads it
   */
  public void cancel(UUID supervisionId, String reason, Acting by) {
    Supervision supervision = supervision(supervisionId);
    boolean leaderLed = supervision.level() == SupervisionLevel.LEADER;
    by.require(
        supervision.committeeId(),
        leaderLed ? new Role[] {Role.SUPERVISOR} : SupervisionCandidates.OPENING);
    by.requireSeen(supervision.version());
    ending.cancel(supervision, checkedReason(reason), by.deed(clock));
  }

  /** The demands the department still owes, and further ones, as they stand in the next round. */
  private List<Demand> demandedNext(
      Supervision supervision, List<DemandForm> more, DueDate byRule) {
    List<Demand> known = demands.of(supervision.id());
    Faults faults = new Faults();
    DemandForms checked = DemandForms.check(more, known.size(), byRule, today(), faults);
    faults.refuseIfAny();
    List<Demand> next = new ArrayList<>();
    for (Demand demand : known) {
      if (demand.isAnswered()) {
        demand.demandAgain(byRule.day());
        next.add(demand);
      }
    }
    next.addAll(checked.demandsOf(supervision.id(), known.size(), ids));
    return next;
  }

  private Supervision assessedBy(UUID supervisionId, Acting by) {
    Supervision supervision = supervision(supervisionId);
    by.require(
        supervision.committeeId(),
        supervision.level() == SupervisionLevel.LEADER ? Role.SUPERVISOR : Role.COMMITTEE_STAFF);
    by.requireSeen(supervision.version());
    return supervision;
  }

  private Supervision seenBy(UUID supervisionId, Acting by, Role... roles) {
    Supervision supervision = supervision(supervisionId);
    by.require(supervision.committeeId(), roles);
    by.requireSeen(supervision.version());
    return supervision;
  }

  private Supervision supervision(UUID id) {
    return supervisions.findById(id).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  private DueDate answerDue(Supervision supervision) {
    return dueFor(DueStep.SUPERVISION_ANSWER, supervision);
  }

  private DueDate dueFor(DueStep step, Supervision supervision) {
    ProposalView proposal = proposals.byId(supervision.proposalId());
    return dues.dueFor(step, proposal);
  }

  private static String checkedReason(@Nullable String reason) {
    Faults faults = new Faults();
    String cleaned = faults.requireText("reason", reason, REASON_LENGTH);
    faults.refuseIfAny();
    return cleaned;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
