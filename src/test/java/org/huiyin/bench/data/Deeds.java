package org.huiyin.bench.data;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.handling.AnswerOutcome;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.AssignmentOrder;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.CommitmentState;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.Promise;
import org.huiyin.handling.ReplyDraft;
import org.huiyin.handling.ResultClass;
import org.huiyin.handling.SuggestionAnswer;
import org.huiyin.lookback.CommitmentVerdict;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBackVerdict;
import org.huiyin.lookback.LookBacks;
import org.huiyin.lookback.PromiseReport;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.proposal.SuggestionView;
import org.huiyin.satisfaction.ConsultationDesk;
import org.huiyin.satisfaction.ConsultationMinutes;
import org.huiyin.satisfaction.ConsultationOutcome;
import org.huiyin.satisfaction.RatingDesk;
import org.huiyin.satisfaction.Satisfaction;
import org.huiyin.shared.Channel;
import org.huiyin.supervision.DemandAnswer;
import org.huiyin.supervision.DemandForm;
import org.huiyin.supervision.DemandState;
import org.huiyin.supervision.SupervisionDesk;
import org.huiyin.supervision.Supervisions;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.springframework.context.ApplicationContext;

/**
 * What waits is done through the desk it belongs to, by a person who finds it in the own list.
 * Texts are marks for which {@link Texts} has words.
 */
final class Deeds {

  private final ApplicationContext context;
  private final Clock clock;
  private Function<UUID, AssignmentOrder> order;
  private ResultClass resultClass = ResultClass.A;
  private Satisfaction satisfaction = Satisfaction.SATISFIED;
  private FilingDecision filing = FilingDecision.file();
  private ConsultationOutcome consultation = ConsultationOutcome.AGREED;

  Deeds(ApplicationContext context) {
    this.context = context;
    this.clock = context.getBean(Clock.class);
    this.order =
        committeeId ->
            AssignmentOrder.toLead(desk(Organisation.class).departments(committeeId).get(0).id());
  }

  Deeds ordering(Function<UUID, AssignmentOrder> one) {
    order = one;
    return this;
  }

  Deeds replying(ResultClass one) {
    resultClass = one;
    return this;
  }

  Deeds rating(Satisfaction one) {
    satisfaction = one;
    return this;
  }

  Deeds filing(FilingDecision one) {
    filing = one;
    return this;
  }

  Deeds consulting(ConsultationOutcome one) {
    consultation = one;
    return this;
  }

  <T> T desk(Class<T> type) {
    return context.getBean(type);
  }

  CurrentUser user(UUID personId) {
    return desk(Organisation.class).userOf(personId);
  }

  static Acting at(CurrentUser user) {
    return Acting.as(user, Channel.WEB);
  }

  /** Who holds the item, or the first of those in whose lists it is. */
  CurrentUser doer(WorkItem item) {
    if (item.holderId() != null) {
      return user(item.holderId());
    }
    int at = item.queue().indexOf('@');
    String queue = item.queue().substring(0, at);
    UUID id = UUID.fromString(item.queue().substring(at + 1));
    if (queue.equals("PERSON")) {
      return user(id);
    }
    Role role = Role.valueOf(queue);
    Organisation organisation = desk(Organisation.class);
    return user(
        (role.isOfDepartment()
                ? organisation.peopleOfDepartment(id, role)
                : organisation.peopleWith(id, role))
            .get(0)
            .id());
  }

  /** Does an open item. */
  void act(WorkItem item) {
    CurrentUser doer = doer(item);
    if (desk(WorkItems.class).openFor(item.step(), item.subjectId(), doer) == null) {
      throw new IllegalStateException(item + " is not in the list of " + doer);
    }
    act(item, at(doer));
  }

  private void act(WorkItem item, Acting by) {
    UUID subject = item.subjectId();
    UUID proposal = item.proposalId();
    switch (item.step()) {
      case WRITE_PROPOSAL -> desk(ProposalDesk.class).submit(proposal, by);
      case ANSWER_INVITATION -> desk(ProposalDesk.class).answerInvitation(subject, true, by);
      case AMEND_PROPOSAL -> desk(ProposalDesk.class).resubmit(proposal, by);
      case CHECK_SUBMISSION -> desk(ReviewDesk.class).pass(proposal, by);
      case RECOMMEND_FILING -> desk(ReviewDesk.class).recommend(proposal, filing, by);
      case DECIDE_FILING -> desk(ReviewDesk.class).decide(proposal, filing, by);
      case ASSIGN_DEPARTMENTS ->
          desk(AssignmentDesk.class).assign(proposal, order.apply(by.user().committeeId()), by);
      case CLAIM_ASSIGNMENT -> desk(HandlingDesk.class).claim(subject, by);
      case RULE_ON_RETURN ->
          desk(AssignmentDesk.class).ruleOnReturn(subject, false, "〔W1〕", null, by);
      case GIVE_CO_OPINION -> desk(HandlingDesk.class).giveCoOpinion(subject, "〔O2〕", by);
      case DRAFT_REPLY -> {
        desk(HandlingDesk.class).saveReply(subject, reply(proposal), by);
        desk(HandlingDesk.class).submitReply(subject, by);
      }
      case APPROVE_REPLY -> desk(HandlingDesk.class).approveReply(subject, by);
      case AUDIT_REPLY -> desk(AssignmentDesk.class).passAudit(subject, null, null, by);
      case DECIDE_EXTENSION ->
          desk(AssignmentDesk.class)
              .ruleOnExtension(
                  subject, true, desk(Assignments.class).extension(subject).until(), "〔W2〕", by);
      case CONFIRM_CONTACT -> desk(HandlingDesk.class).confirmContact(subject, true, null, by);
      case RATE_HANDLING ->
          desk(RatingDesk.class).rate(subject, satisfaction, satisfaction, "〔W3〕", by);
      case HOLD_CONSULTATION ->
          desk(ConsultationDesk.class)
              .hold(
                  proposal,
                  new ConsultationMinutes(today(), "提案者、承办单位负责人、提案委", "〔K2〕", consultation),
                  by);
      case WORD_SUPERVISION_ORDER ->
          desk(SupervisionDesk.class)
              .word(subject, List.of(new DemandForm("〔W4〕", today().plusDays(7))), by);
      case ANSWER_DEMANDS -> answerDemands(subject, by);
      case ASSESS_ANSWERS, ASSESS_AS_LEADER -> desk(SupervisionDesk.class).writeOff(subject, by);
      case REPORT_ON_PROMISES -> report(subject, by);
      case VERIFY_REPORT -> verify(subject, by);
      case CONFIRM_VERDICT -> desk(LookBackDesk.class).confirm(subject, by);
      case RESOLVE_DISPUTE -> desk(LookBackDesk.class).resolve(subject, null, "〔W5〕", by);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  ReplyDraft reply(UUID proposalId) {
    List<SuggestionView> suggestions = desk(Proposals.class).text(proposalId).suggestions();
    List<SuggestionAnswer> answers =
        suggestions.stream()
            .map(
                one ->
                    new SuggestionAnswer(
                        one.id(),
                        suggestions.indexOf(one) == 0
                            ? AnswerOutcome.ADOPTED
                            : AnswerOutcome.PARTLY,
                        "〔R%d〕".formatted(suggestions.indexOf(one) + 1)))
            .toList();
    List<Promise> promises =
        resultClass == ResultClass.B
            ? List.of(
                new Promise(
                    "〔P1〕", today().plusMonths(3), requireNonNull(answers.get(0)).suggestionId()))
            : List.of();
    return new ReplyDraft(
        resultClass,
        "〔O1〕",
        resultClass == ResultClass.C ? "〔W6〕" : null,
        answers,
        promises,
        "〔D1〕",
        true);
  }

  private void answerDemands(UUID supervision, Acting by) {
    desk(SupervisionDesk.class)
        .answer(
            supervision,
            desk(Supervisions.class).byId(supervision).demands().stream()
                .filter(demand -> demand.state() == DemandState.OPEN)
                .map(demand -> new DemandAnswer(demand.id(), "〔M2〕"))
                .toList(),
            by);
  }

  private void report(UUID lookBack, Acting by) {
    desk(LookBackDesk.class)
        .report(
            lookBack,
            desk(LookBacks.class).byId(lookBack).promises().stream()
                .map(
                    one ->
                        new PromiseReport(
                            one.commitmentId(), "〔M3〕", "验收单、现场照片", CommitmentState.KEPT))
                .toList(),
            "〔W7〕",
            by);
  }

  private void verify(UUID lookBack, Acting by) {
    desk(LookBackDesk.class)
        .verify(
            lookBack,
            LookBackVerdict.KEPT,
            desk(LookBacks.class).byId(lookBack).promises().stream()
                .map(one -> new CommitmentVerdict(one.commitmentId(), CommitmentState.KEPT, null))
                .toList(),
            "〔W8〕",
            by);
  }
}
