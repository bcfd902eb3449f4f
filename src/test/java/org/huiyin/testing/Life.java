package org.huiyin.testing;

import static org.huiyin.testing.Town.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.AnswerOutcome;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.AssignmentOrder;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.Promise;
import org.huiyin.handling.ReplyDraft;
import org.huiyin.handling.ResultClass;
import org.huiyin.handling.SuggestionAnswer;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalDraft;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.satisfaction.RatingDesk;
import org.huiyin.satisfaction.RatingView;
import org.huiyin.satisfaction.Ratings;
import org.huiyin.satisfaction.Satisfaction;
import org.huiyin.shared.Deed;
import org.huiyin.supervision.DepartmentReminded;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The life of a proposal in short words, each done through the desks by the person whose deed it
 * is.
 */
public final class Life {

  private final ApplicationContext context;
  private final Town town;
  private final Clock clock;

  /**
   * Takes where it happens.
   *
   * @param context the running application
   * @param town the committee
   */
  public Life(ApplicationContext context, Town town) {
    this.context = context;
    this.town = town;
    this.clock = context.getBean(Clock.class);
  }

  private <T> T desk(Class<T> type) {
    return context.getBean(type);
  }

  private CurrentUser official(Role role) {
    return town.official(role);
  }

  /**
   * Returns a complete form.
   *
   * @param title of the proposal
   * @return two suggestions in every part
   */
  public static ProposalDraft form(String title) {
    return form(title, ProposalKind.INDIVIDUAL);
  }

  private static ProposalDraft form(String title, ProposalKind kind) {
    return new ProposalDraft(
        null,
        kind,
        null,
        Origin.ORDINARY,
        title,
        Category.SOCIETY,
        "老旧小区电动自行车充电难，居民把车推上楼充电，安全隐患突出。",
        "原因在于充电设施建设缺乏统一规划，物业与供电单位之间责任不清。",
        List.of("由主管部门制定充电设施三年建设计划。", "对飞线充电集中整治，并公布进展。"),
        List.of(),
        true,
        List.of());
  }

  /** A draft of the first member. */
  public UUID drafted() {
    return desk(ProposalDesk.class).draft(form("关于加快老旧小区充电设施建设的建议"), at(town.member(1)));
  }

  /** A draft of the first member that others may sign too. */
  public UUID draftedJointly() {
    return desk(ProposalDesk.class)
        .draft(form("关于共建社区充电设施的建议", ProposalKind.JOINT), at(town.member(1)));
  }

  /** A proposal that waits for its check. */
  public UUID submitted() {
    UUID id = drafted();
    desk(ProposalDesk.class).submit(id, at(town.member(1)));
    return id;
  }

  /** A proposal that waits for the recommendation of staff. */
  public UUID underReview() {
    UUID id = submitted();
    desk(ReviewDesk.class).pass(id, at(official(Role.COMMITTEE_STAFF)));
    return id;
  }

  /**
   * A proposal about which staff recommended a decision.
   *
   * @param decision what staff recommended
   */
  public UUID recommended(FilingDecision decision) {
    UUID id = underReview();
    desk(ReviewDesk.class).recommend(id, decision, at(official(Role.COMMITTEE_STAFF)));
    return id;
  }

  /** A proposal with a case number that waits for its assignment. */
  public UUID filed() {
    UUID id = recommended(FilingDecision.file());
    desk(ReviewDesk.class).decide(id, FilingDecision.file(), at(official(Role.COMMITTEE_LEAD)));
    return id;
  }

  /**
   * A proposal assigned to the first department as lead.
   *
   * @param co numbers of co-handling departments
   */
  public UUID assigned(int... co) {
    UUID id = filed();
    UUID[] coDepartments =
        Arrays.stream(co).mapToObj(number -> town.department(number).id()).toArray(UUID[]::new);
    desk(AssignmentDesk.class)
        .assign(
            id,
            AssignmentOrder.toLead(town.department(1).id(), coDepartments),
            at(official(Role.TRANSMISSION_OFFICE)));
    return id;
  }

  /**
   * A proposal assigned to several departments that answer each for itself.
   *
   * @param departments their numbers
   */
  public UUID assignedSeparately(int... departments) {
    UUID id = filed();
    desk(AssignmentDesk.class)
        .assign(
            id,
            new AssignmentOrder(
                null,
                List.of(),
                Arrays.stream(departments).mapToObj(n -> town.department(n).id()).toList(),
                ""),
            at(official(Role.TRANSMISSION_OFFICE)));
    return id;
  }

  /**
   * The present assignment of a department.
   *
   * @param proposalId of the proposal
   * @param department its number
   */
  public AssignmentView assignment(UUID proposalId, int department) {
    return desk(Assignments.class).ofProposal(proposalId).stream()
        .filter(one -> one.departmentId().equals(town.department(department).id()))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /**
   * A department claims.
   *
   * @param proposalId of the proposal
   * @param department its number
   */
  public void claim(UUID proposalId, int department) {
    desk(HandlingDesk.class)
        .claim(assignment(proposalId, department).id(), at(town.department(department).handler()));
  }

  /**
   * Writes a reply that answers every suggestion.
   *
   * @param proposalId of the proposal
   * @param resultClass its class; B promises something in two months
   */
  public ReplyDraft reply(UUID proposalId, ResultClass resultClass) {
    List<SuggestionAnswer> answers =
        desk(Proposals.class).text(proposalId).suggestions().stream()
            .map(one -> new SuggestionAnswer(one.id(), AnswerOutcome.ADOPTED, "已采纳，正在落实。"))
            .toList();
    List<Promise> promises =
        resultClass == ResultClass.B
            ? List.of(new Promise("建成三百个充电端口。", LocalDate.now(clock).plusMonths(2), null))
            : List.of();
    String reason = resultClass == ResultClass.C ? "受上位规划所限，现阶段无法解决。" : null;
    return new ReplyDraft(
        resultClass, "您提出的建议收悉，现答复如下。", reason, answers, promises, "试办字〔2026〕1号", true);
  }

  /**
   * A department submits its reply to its approver.
   *
   * @param proposalId of the proposal
   * @param department its number
   * @param resultClass class of the reply
   */
  public void submitReply(UUID proposalId, int department, ResultClass resultClass) {
    UUID assignmentId = assignment(proposalId, department).id();
    desk(HandlingDesk.class)
        .saveReply(
            assignmentId,
            reply(proposalId, resultClass),
            at(town.department(department).handler()));
    desk(HandlingDesk.class).submitReply(assignmentId, at(town.department(department).handler()));
  }

  /**
   * The approver signs the reply of a department.
   *
   * @param proposalId of the proposal
   * @param department its number
   */
  public void approve(UUID proposalId, int department) {
    desk(HandlingDesk.class)
        .approveReply(
            assignment(proposalId, department).id(), at(town.department(department).approver()));
  }

  /**
   * The reply of a department passes the audit.
   *
   * @param proposalId of the proposal
   * @param department its number
   */
  public void passAudit(UUID proposalId, int department) {
    desk(AssignmentDesk.class)
        .passAudit(
            assignment(proposalId, department).id(),
            null,
            null,
            at(official(Role.TRANSMISSION_OFFICE)));
  }

  /**
   * A department that claimed delivers its reply.
   *
   * @param proposalId of the proposal
   * @param department its number
   * @param resultClass class of the reply
   */
  public void deliver(UUID proposalId, int department, ResultClass resultClass) {
    submitReply(proposalId, department, resultClass);
    approve(proposalId, department);
    passAudit(proposalId, department);
  }

  /**
   * A proposal whose lead replied and whose proposer is asked to rate.
   *
   * @param resultClass class of the reply
   */
  public UUID replied(ResultClass resultClass) {
    UUID id = assigned();
    claim(id, 1);
    deliver(id, 1, resultClass);
    return id;
  }

  /**
   * The ratings asked for in the present round.
   *
   * @param proposalId of the proposal
   */
  public List<RatingView> ratings(UUID proposalId) {
    var rounds = desk(Ratings.class).ofProposal(proposalId);
    return rounds.get(rounds.size() - 1).ratings();
  }

  /**
   * The first signer rates both axes alike.
   *
   * @param proposalId of the proposal
   * @param satisfaction the rating
   */
  public void rate(UUID proposalId, Satisfaction satisfaction) {
    RatingView rating =
        ratings(proposalId).stream().filter(RatingView::firstSigner).findFirst().orElseThrow();
    desk(RatingDesk.class).rate(rating.id(), satisfaction, satisfaction, "", at(town.member(1)));
  }

  /**
   * A closed proposal.
   *
   * @param resultClass class of its reply
   */
  public UUID closed(ResultClass resultClass) {
    UUID id = replied(resultClass);
    rate(id, Satisfaction.SATISFIED);
    return id;
  }

  /**
   * The deadline rules remind the first department; told as it happens, whatever its state.
   *
   * @param proposalId of the proposal
   */
  public void remind(UUID proposalId) {
    DepartmentReminded reminded =
        new DepartmentReminded(
            proposalId,
            UUID.randomUUID(),
            town.department(1).id(),
            LocalDate.now(clock).plusDays(3),
            Deed.bySystem(clock.instant()));
    new TransactionTemplate(desk(PlatformTransactionManager.class))
        .executeWithoutResult(tx -> context.publishEvent(reminded));
  }

  /**
   * The state of a proposal.
   *
   * @param proposalId of the proposal
   */
  public ProposalState stateOf(UUID proposalId) {
    return desk(Proposals.class).byId(proposalId).state();
  }
}
