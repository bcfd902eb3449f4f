package org.huiyin.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiyin.handling.AnswerOutcome;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.AssignmentOrder;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.Promise;
import org.huiyin.handling.ReplyDraft;
import org.huiyin.handling.ResultClass;
import org.huiyin.handling.SuggestionAnswer;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalDraft;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.proposal.Timeline;
import org.huiyin.proposal.TimelineEntry;
import org.huiyin.satisfaction.RatingDesk;
import org.huiyin.satisfaction.RatingView;
import org.huiyin.satisfaction.Satisfaction;
import org.huiyin.shared.DomainEvent;
import org.huiyin.shared.RuleViolation;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of what follows a reply: who acts, and how a proposal comes there, in short words. */
public abstract class AftercareTest extends LifeTest {

  // --- people

  protected Acting staff() {
    return at(town.official(Role.COMMITTEE_STAFF));
  }

  protected Acting lead() {
    return at(town.official(Role.COMMITTEE_LEAD));
  }

  protected Acting leader() {
    return at(town.official(Role.SUPERVISOR));
  }

  protected Acting office() {
    return at(town.official(Role.TRANSMISSION_OFFICE));
  }

  protected Acting member(int number) {
    return at(town.member(number));
  }

  protected Acting handler(int department) {
    return at(town.department(department).handler());
  }

  protected UUID departmentId(int department) {
    return town.department(department).id();
  }

  // --- the life of a proposal up to its rating

  /** A filed proposal of member 1, signed jointly by the others given. */
  protected UUID filed(int... coSigners) {
    List<UUID> signing =
        IntStream.of(coSigners).mapToObj(number -> town.member(number).personId()).toList();
    Acting onPaper = Acting.onPaperFor(town.official(Role.COMMITTEE_STAFF), town.member(1));
    UUID id =
        desk(ProposalDesk.class)
            .draft(
                new ProposalDraft(
                    null,
                    signing.isEmpty() ? ProposalKind.INDIVIDUAL : ProposalKind.JOINT,
                    null,
                    Origin.ORDINARY,
                    "关于增设社区停车场的建议",
                    Category.SOCIETY,
                    "老旧小区停车难，居民反映强烈。",
                    "原因在于规划滞后，资源分散。",
                    List.of("三年内新增三处停车场。"),
                    List.of(),
                    true,
                    signing),
                onPaper);
    desk(ProposalDesk.class).submit(id, onPaper);
    desk(ReviewDesk.class).pass(id, staff());
    desk(ReviewDesk.class).recommend(id, FilingDecision.file(), staff());
    desk(ReviewDesk.class).decide(id, FilingDecision.file(), lead());
    return id;
  }

  /** A proposal of another member that was merged into a master. */
  protected UUID mergedInto(UUID masterId, int memberNumber) {
    Acting onPaper =
        Acting.onPaperFor(town.official(Role.COMMITTEE_STAFF), town.member(memberNumber));
    UUID id =
        desk(ProposalDesk.class)
            .draft(
                new ProposalDraft(
                    null,
                    ProposalKind.INDIVIDUAL,
                    null,
                    Origin.ORDINARY,
                    "关于解决停车难的建议",
                    Category.SOCIETY,
                    "停车难。",
                    "车位少。",
                    List.of("增加车位。"),
                    List.of(),
                    true,
                    List.of()),
                onPaper);
    desk(ProposalDesk.class).submit(id, onPaper);
    desk(ReviewDesk.class).pass(id, staff());
    FilingDecision merge = FilingDecision.merge(masterId, "同一事项");
    desk(ReviewDesk.class).recommend(id, merge, staff());
    desk(ReviewDesk.class).decide(id, merge, lead());
    return id;
  }

  /** Assigns to departments by number: one as lead, several separately. */
  protected UUID assigned(UUID id, int... departments) {
    AssignmentOrder order =
        departments.length == 1
            ? AssignmentOrder.toLead(departmentId(departments[0]))
            : AssignmentOrder.separately(
                IntStream.of(departments).mapToObj(this::departmentId).toArray(UUID[]::new));
    desk(AssignmentDesk.class).assign(id, order, office());
    return id;
  }

  /** The present assignment of a department. */
  protected AssignmentView assignment(UUID proposalId, int department) {
    return life.assignment(proposalId, department);
  }

  /** A department claims and delivers its reply; class B promises something per day given. */
  protected void deliver(
      UUID proposalId, int department, ResultClass resultClass, LocalDate... promisedBy) {
    UUID assignmentId = assignment(proposalId, department).id();
    desk(HandlingDesk.class).claim(assignmentId, handler(department));
    finish(proposalId, department, resultClass, promisedBy);
  }

  /** A department that claimed delivers its reply. */
  protected void finish(
      UUID proposalId, int department, ResultClass resultClass, LocalDate... promisedBy) {
    UUID assignmentId = assignment(proposalId, department).id();
    List<SuggestionAnswer> answers =
        desk(Proposals.class).text(proposalId).suggestions().stream()
            .map(one -> new SuggestionAnswer(one.id(), AnswerOutcome.ADOPTED, "已采纳，正在落实。"))
            .toList();
    List<Promise> promises =
        Stream.of(promisedBy).map(day -> new Promise("建成一处停车场。", day, null)).toList();
    desk(HandlingDesk.class)
        .saveReply(
            assignmentId,
            new ReplyDraft(
                resultClass,
                "您提出的建议收悉，现答复如下。",
                resultClass == ResultClass.C ? "受规划所限，现阶段无法解决。" : null,
                answers,
                promises,
                "试办字〔2026〕1号",
                true),
            handler(department));
    desk(HandlingDesk.class).submitReply(assignmentId, handler(department));
    desk(HandlingDesk.class).approveReply(assignmentId, at(town.department(department).approver()));
    desk(AssignmentDesk.class).passAudit(assignmentId, null, null, office());
  }

  /** A proposal to which department 1 replied as lead. */
  protected UUID replied(ResultClass resultClass, LocalDate... promisedBy) {
    UUID id = assigned(filed(), 1);
    deliver(id, 1, resultClass, promisedBy);
    return id;
  }

  /** The rating a member was asked for in the present round. */
  protected RatingView ratingOf(UUID proposalId, int memberNumber) {
    UUID person = town.member(memberNumber).personId();
    return life.ratings(proposalId).stream()
        .filter(rating -> rating.raterId().equals(person))
        .findFirst()
        .orElseThrow();
  }

  /** A member rates both axes alike. */
  protected void rate(UUID proposalId, int memberNumber, Satisfaction satisfaction) {
    desk(RatingDesk.class)
        .rate(
            ratingOf(proposalId, memberNumber).id(),
            satisfaction,
            satisfaction,
            "",
            member(memberNumber));
  }

  /** A closed proposal of member 1 with the reply of department 1. */
  protected UUID closed(ResultClass resultClass, LocalDate... promisedBy) {
    UUID id = replied(resultClass, promisedBy);
    closeSatisfied(id);
    return id;
  }

  /** Takes a replied proposal of member 1 to its end. */
  protected void closeSatisfied(UUID id) {
    rate(id, 1, Satisfaction.SATISFIED);
  }

  // --- what happened

  /** The timeline entries of one kind of event, oldest first. */
  protected List<TimelineEntry> happened(UUID proposalId, Class<? extends DomainEvent> event) {
    return desk(Timeline.class).of(proposalId).stream()
        .filter(entry -> entry.type().equals(event.getSimpleName()))
        .toList();
  }

  protected <T> T inTransaction(Supplier<T> deed) {
    return new TransactionTemplate(desk(PlatformTransactionManager.class))
        .execute(status -> deed.get());
  }

  protected void inTransaction(Runnable deed) {
    new TransactionTemplate(desk(PlatformTransactionManager.class))
        .executeWithoutResult(status -> deed.run());
  }

  /** Sets what the committee decided. */
  protected void set(Setting setting, String value) {
    desk(Settings.class).change(setting, value, at(town.official(Role.ADMIN)));
  }

  protected static void assertRefused(String code, ThrowingCallable deed) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(deed)
        .returns(code, RuleViolation::code);
  }
}
