package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalDraft;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.proposal.SuggestionView;
import org.huiyin.proposal.Timeline;
import org.huiyin.proposal.TimelineEntry;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A town of its own, a filed proposal, and short words for its way through the departments. */
abstract class HandlingSpringTest extends LifeTest {

  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Autowired ProposalDesk proposalDesk;
  @Autowired ReviewDesk review;
  @Autowired ProposalProgress progress;
  @Autowired Proposals proposals;
  @Autowired Timeline timeline;
  @Autowired AssignmentDesk office;
  @Autowired HandlingDesk desk;
  @Autowired HandlingDeadlines deadlines;
  @Autowired Reopening reopening;
  @Autowired ResultClasses resultClasses;
  @Autowired Assignments assignments;
  @Autowired Commitments commitments;
  @Autowired HandlingFiles files;
  @Autowired TransactionTemplate transaction;

  UUID proposal;

  @BeforeEach
  void thereIsAFiledProposal() {
    proposal = filed("关于增设公交站点的提案");
  }

  UUID filed(String title) {
    ProposalDraft form =
        new ProposalDraft(
            null,
            ProposalKind.INDIVIDUAL,
            null,
            Origin.PLENARY,
            title,
            Category.SOCIETY,
            "背景",
            "分析",
            List.of("建议一", "建议二"),
            List.of(),
            true,
            List.of());
    UUID id = proposalDesk.draft(form, proposer());
    proposalDesk.submit(id, proposer());
    review.pass(id, official(Role.COMMITTEE_STAFF));
    review.recommend(id, FilingDecision.file(), official(Role.COMMITTEE_STAFF));
    review.decide(id, FilingDecision.file(), official(Role.COMMITTEE_LEAD));
    return id;
  }

  Acting proposer() {
    return Town.at(town.member(1));
  }

  Acting official(Role role) {
    return Town.at(town.official(role));
  }

  Acting transmission() {
    return official(Role.TRANSMISSION_OFFICE);
  }

  Acting handler(int department) {
    return Town.at(town.department(department).handler());
  }

  Acting approver(int department) {
    return Town.at(town.department(department).approver());
  }

  Acting anotherHandlerOf(int department) {
    CurrentUser person =
        town.addPerson("second", town.department(department).id(), Role.DEPARTMENT_HANDLER);
    return Town.at(person);
  }

  UUID department(int number) {
    return town.department(number).id();
  }

  /** Assigns to department 1 as lead, with the others as co-handlers. */
  List<UUID> assignToLead(int... co) {
    UUID[] others = new UUID[co.length];
    for (int i = 0; i < co.length; i++) {
      others[i] = department(co[i]);
    }
    return office.assign(proposal, AssignmentOrder.toLead(department(1), others), transmission());
  }

  List<UUID> assignSeparately(int... departments) {
    UUID[] all = new UUID[departments.length];
    for (int i = 0; i < departments.length; i++) {
      all[i] = department(departments[i]);
    }
    return office.assign(proposal, AssignmentOrder.separately(all), transmission());
  }

  ReplyDraft reply(ResultClass resultClass, Promise... promises) {
    List<SuggestionView> suggestions = proposals.text(proposal).suggestions();
    return new ReplyDraft(
        resultClass,
        "您提出的提案收悉，现答复如下。",
        resultClass == ResultClass.C ? "受财力所限" : "",
        List.of(
            new SuggestionAnswer(suggestions.get(0).id(), AnswerOutcome.ADOPTED, "已采纳。"),
            new SuggestionAnswer(suggestions.get(1).id(), AnswerOutcome.EXPLAINED, "说明如下。")),
        List.of(promises),
        "",
        true);
  }

  /** Brings a claimed assignment before the audit. */
  void bringToAudit(UUID assignment, int department, ReplyDraft draft) {
    desk.saveReply(assignment, draft, handler(department));
    desk.submitReply(assignment, handler(department));
    desk.approveReply(assignment, approver(department));
  }

  /** Claims an assignment and lets it be replied to. */
  void replied(UUID assignment, int department) {
    desk.claim(assignment, handler(department));
    bringToAudit(assignment, department, reply(ResultClass.A));
    pass(assignment);
  }

  void pass(UUID assignment) {
    office.passAudit(assignment, null, null, "临政函〔2026〕1号", transmission());
  }

  AssignmentView the(UUID assignment) {
    return assignments.byId(assignment);
  }

  ProposalState proposalState() {
    return proposals.byId(proposal).state();
  }

  List<String> events() {
    return timeline.of(proposal).stream().map(TimelineEntry::type).toList();
  }
}
