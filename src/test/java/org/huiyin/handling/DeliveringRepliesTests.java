package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.AtOnce.atOnce;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.ProposalState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveringRepliesTests extends HandlingSpringTest {

  private static final Promise PROMISE = new Promise("建成公交站", MONDAY.plusMonths(6), null);

  @Autowired private Settings settings;

  @Test
  void leavesRowsToCountAndPromisesToKeep() {
    UUID lead = assignToLead().get(0);
    desk.claim(lead, handler(1));
    bringToAudit(lead, 1, reply(ResultClass.B, PROMISE));
    assertThat(refusalOf(() -> office.passAudit(lead, null, null, transmission())))
        .isEqualTo("documentNumber:reply.document-number-needed");
    pass(lead);
    ReplyView delivered = assignments.delivered(proposal, 1).get(0);
    assertThat(delivered.content().documentNumber()).isEqualTo("临政函〔2026〕1号");
    assertThat(delivered.content().promises()).containsExactly(PROMISE);
    assertThat(
            jdbc.sql("select outcome from reply_answer where proposal_id = ? order by outcome")
                .param(proposal)
                .query(String.class)
                .list())
        .containsExactly("ADOPTED", "EXPLAINED");
    assertThat(commitments.openOf(proposal))
        .singleElement()
        .satisfies(
            commitment -> {
              assertThat(commitment.dueOn()).isEqualTo(PROMISE.dueOn());
              assertThat(commitment.departmentId()).isEqualTo(department(1));
            });
    assertThat(the(lead).state()).isEqualTo(AssignmentState.REPLIED);
    assertThat(events()).containsSubsequence("CommitmentMade", "ProposalReplied", "ReplyDelivered");
    assertThat(commitments.dueBetween(town.committeeId(), PROMISE.dueOn(), PROMISE.dueOn()))
        .hasSize(1);
  }

  @Test
  void keepsEveryVersion() {
    UUID lead = assignToLead().get(0);
    desk.claim(lead, handler(1));
    desk.saveReply(lead, reply(ResultClass.C), handler(1));
    desk.submitReply(lead, handler(1));
    desk.rejectReply(lead, "语气生硬", approver(1));
    assertThat(refusalOf(() -> desk.submitReply(lead, handler(1))))
        .isEqualTo("reply.not-rewritten");
    bringToAudit(lead, 1, reply(ResultClass.C));
    office.sendBack(lead, "理由不充分", transmission());
    bringToAudit(lead, 1, reply(ResultClass.A));
    pass(lead);
    assertThat(assignments.replies(proposal))
        .extracting(ReplyView::state)
        .containsExactly(ReplyState.REJECTED, ReplyState.SENT_BACK, ReplyState.DELIVERED);
    assertThat(the(lead).sendBacks()).isEqualTo(1);
  }

  @Test
  void endsSendingBackWithADecision() {
    settings.change(Setting.AUDIT_SEND_BACKS, "1", official(Role.ADMIN));
    UUID lead = assignToLead().get(0);
    desk.claim(lead, handler(1));
    bringToAudit(lead, 1, reply(ResultClass.A));
    office.sendBack(lead, "请补充", transmission());
    bringToAudit(lead, 1, reply(ResultClass.A));
    assertThat(refusalOf(() -> office.sendBack(lead, "请再补充", transmission())))
        .isEqualTo("reply.send-backs-exhausted");
    assertThat(refusalOf(() -> office.passAudit(lead, ResultClass.B, "仅为计划", "文号", transmission())))
        .isEqualTo("reply.correction-needs-promise");
    office.passAudit(lead, ResultClass.C, "未解决", "文号", transmission());
    ReplyView delivered = assignments.reply(lead).orElseThrow();
    assertThat(delivered.content().resultClass()).isEqualTo(ResultClass.C);
    assertThat(delivered.originalClass()).isEqualTo(ResultClass.A);
    assertThat(events()).containsSubsequence("ResultClassCorrected", "ReplyDelivered");
  }

  @Test
  void waitsForOpinionsUntilTheirDayAndThenLetsThemLapse() {
    List<UUID> ids = assignToLead(2, 3);
    UUID lead = ids.get(0);
    for (int i = 0; i < 3; i++) {
      desk.claim(ids.get(i), handler(i + 1));
    }
    desk.saveReply(lead, reply(ResultClass.A), handler(1));
    desk.giveCoOpinion(ids.get(1), "同意增设", handler(2));
    assertThat(refusalOf(() -> desk.submitReply(lead, handler(1))))
        .isEqualTo("reply.opinions-awaited");
    clock.moveTo(the(ids.get(2)).due().day().plusDays(1));
    desk.submitReply(lead, handler(1));
    desk.approveReply(lead, approver(1));
    pass(lead);
    assertThat(the(ids.get(2)).state()).isEqualTo(AssignmentState.OPINION_LAPSED);
    assertThat(refusalOf(() -> desk.giveCoOpinion(ids.get(2), "迟到的意见", handler(3))))
        .isEqualTo("assignment.is-opinion-lapsed");
    assertThat(events()).contains("CoOpinionGiven", "CoOpinionLapsed", "ProposalReplied");
  }

  @Test
  void isRefusedWhileACoHandlerIsUnsettled() {
    List<UUID> ids = assignToLead(2);
    desk.requestReturn(ids.get(1), "不属职责", null, handler(2));
    desk.claim(ids.get(0), handler(1));
    desk.saveReply(ids.get(0), reply(ResultClass.A), handler(1));
    clock.moveTo(the(ids.get(1)).due().day().plusDays(1));
    desk.submitReply(ids.get(0), handler(1));
    desk.approveReply(ids.get(0), approver(1));
    assertThat(refusalOf(() -> pass(ids.get(0)))).isEqualTo("reply.co-handler-unsettled");
    office.ruleOnReturn(ids.get(1), true, "同意", null, transmission());
    pass(ids.get(0));
  }

  @Test
  void repliesTheProposalOnceWhenTheLastTwoAreDeliveredAtOnce() throws Exception {
    List<UUID> ids = assignSeparately(1, 2);
    for (int i = 0; i < 2; i++) {
      desk.claim(ids.get(i), handler(i + 1));
      bringToAudit(ids.get(i), i + 1, reply(ResultClass.A));
    }
    assertThat(atOnce(List.of(() -> pass(ids.get(0)), () -> pass(ids.get(1)))))
        .containsOnly("done");
    assertThat(events()).containsOnlyOnce("ProposalReplied");
  }

  @Test
  void overtakesARequestForTime() {
    UUID lead = assignToLead().get(0);
    desk.claim(lead, handler(1));
    UUID extension = desk.requestExtension(lead, LocalDate.of(2026, 7, 1), "需现场调研", handler(1));
    assertThat(
            refusalOf(() -> desk.requestExtension(lead, LocalDate.of(2026, 7, 2), "又", handler(1))))
        .isEqualTo("extension.one-open");
    bringToAudit(lead, 1, reply(ResultClass.A));
    pass(lead);
    assertThat(assignments.extension(extension).state()).isEqualTo(ExtensionState.OVERTAKEN);
    assertThat(refusalOf(() -> office.ruleOnExtension(extension, true, null, "", transmission())))
        .isEqualTo("extension.overtaken");
  }

  @Test
  void mayTakeLongerWhenTimeIsGranted() {
    UUID lead = assignToLead().get(0);
    desk.claim(lead, handler(1));
    LocalDate asked = LocalDate.of(2026, 8, 3);
    UUID extension = desk.requestExtension(lead, asked, "需现场调研", handler(1));
    assertThat(
            refusalOf(
                () ->
                    office.ruleOnExtension(
                        extension, true, LocalDate.of(2026, 9, 3), "", transmission())))
        .isEqualTo("extension.too-long");
    office.ruleOnExtension(extension, true, LocalDate.of(2026, 7, 1), "", transmission());
    assertThat(the(lead).due().day()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(the(lead).due().originalDay()).isEqualTo(LocalDate.of(2026, 6, 2));
    UUID refused = desk.requestExtension(lead, asked, "仍需时间", handler(1));
    office.ruleOnExtension(refused, false, null, "请抓紧办理", transmission());
    assertThat(the(lead).due().day()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(assignments.extensions(proposal))
        .extracting(ExtensionView::state)
        .containsExactly(ExtensionState.GRANTED, ExtensionState.REFUSED);
  }

  @Test
  void refusesADraftWrittenOverAnotherOne() {
    UUID lead = assignToLead().get(0);
    desk.claim(lead, handler(1));
    desk.saveReply(lead, reply(ResultClass.A), handler(1));
    int seen = assignments.reply(lead).orElseThrow().version();
    desk.saveReply(lead, reply(ResultClass.C), handler(1).havingSeen(seen));
    assertThat(
            refusalOf(
                () -> desk.saveReply(lead, reply(ResultClass.A), handler(1).havingSeen(seen))))
        .isEqualTo("stale");
  }

  @Test
  void startsAnotherRoundForThoseWhoReplied() {
    List<UUID> ids = assignToLead(2);
    desk.claim(ids.get(1), handler(2));
    desk.giveCoOpinion(ids.get(1), "同意", handler(2));
    replied(ids.get(0), 1);
    transaction.executeWithoutResult(
        status -> {
          if (proposalState() == ProposalState.REPLIED) {
            progress.awaitingRating(proposal, the(ids.get(0)).due());
          }
        });
    List<UUID> again = reopening.reopen(proposal, ReopeningCause.RATING, proposer().deed(clock));
    assertThat(again).hasSize(1);
    assertThat(the(again.get(0)).round()).isEqualTo(2);
    assertThat(the(again.get(0)).due().day()).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(proposalState()).isEqualTo(ProposalState.REHANDLING);
    assertThat(events()).endsWith("HandlingReopened", "DepartmentAssigned");
    assertThat(
            refusalOf(
                () -> reopening.reopen(proposal, ReopeningCause.RATING, proposer().deed(clock))))
        .isNotEqualTo("done");
  }

  @Test
  void letsALookBackCorrectTheClass() {
    UUID lead = assignToLead().get(0);
    assertThat(
            refusalOf(
                () -> resultClasses.correct(lead, ResultClass.A, "已落实", proposer().deed(clock))))
        .isEqualTo("assignment.is-awaiting-claim");
    desk.claim(lead, handler(1));
    bringToAudit(lead, 1, reply(ResultClass.B, PROMISE));
    pass(lead);
    resultClasses.correct(lead, ResultClass.A, "已落实", proposer().deed(clock));
    assertThat(assignments.reply(lead).orElseThrow().content().resultClass())
        .isEqualTo(ResultClass.A);
    UUID commitment = commitments.openOf(proposal).get(0).id();
    commitments.postpone(commitment, PROMISE.dueOn().plusMonths(1), proposer().deed(clock));
    commitments.settle(commitment, CommitmentState.KEPT, proposer().deed(clock));
    assertThat(commitments.openOf(proposal)).isEmpty();
    assertThat(commitments.byId(commitment).originalDueOn()).isEqualTo(PROMISE.dueOn());
  }
}
