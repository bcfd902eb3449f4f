package org.huiyin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ContactForm;
import org.huiyin.handling.ContactMode;
import org.huiyin.handling.ContactPhase;
import org.huiyin.handling.ContactState;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.HandlingRole;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Step;
import org.huiyin.supervision.ReminderKind;
import org.huiyin.supervision.Supervisions;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every path of {@code department-handling.bpmn}, walked through the desks. */
class DepartmentHandlingPathTests extends LifeTest {

  private UUID assignmentOf(UUID proposal, int department) {
    return life.assignment(proposal, department).id();
  }

  @Nested
  class ClaimOrReturn {

    @Test
    void eachDepartmentClaimsForItself() {
      UUID id = life.assigned(2, 3);
      assertThat(waiting(id))
          .containsExactly(Step.CLAIM_ASSIGNMENT, Step.CLAIM_ASSIGNMENT, Step.CLAIM_ASSIGNMENT);
      life.claim(id, 2);
      assertThat(waiting(id))
          .containsExactly(Step.CLAIM_ASSIGNMENT, Step.CLAIM_ASSIGNMENT, Step.GIVE_CO_OPINION);
      life.claim(id, 1);
      assertThat(waiting(id))
          .containsExactly(Step.CLAIM_ASSIGNMENT, Step.GIVE_CO_OPINION, Step.DRAFT_REPLY);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.IN_HANDLING);
    }

    @Test
    void silenceUntilTheLimitCountsAsClaim() {
      UUID id = life.assigned();
      dawnOf(LocalDate.of(2026, 3, 10));
      assertThat(life.assignment(id, 1).deemedClaimed()).isTrue();
      assertThat(waiting(id)).containsExactly(Step.DRAFT_REPLY);
    }

    @Test
    void aClaimOrReturnAfterTheLimitIsRefused() {
      UUID id = life.assigned();
      clock.moveTo(LocalDate.of(2026, 3, 10));
      assertThatThrownBy(() -> life.claim(id, 1)).isInstanceOf(RuleViolation.class);
      assertThatThrownBy(() -> requestReturn(id)).isInstanceOf(RuleViolation.class);
      assertThat(waiting(id)).containsExactly(Step.CLAIM_ASSIGNMENT);
    }

    @Test
    void anUpheldReturnPassesTheAssignmentOn() {
      UUID id = life.assigned();
      requestReturn(id);
      assertThat(waiting(id)).containsExactly(Step.RULE_ON_RETURN);
      desk(AssignmentDesk.class)
          .ruleOnReturn(
              assignmentOf(id, 1),
              true,
              "职责不符，改由第二局主办。",
              town.department(2).id(),
              at(town.official(Role.TRANSMISSION_OFFICE)));
      assertThat(life.assignment(id, 1).state()).isEqualTo(AssignmentState.RETURNED);
      assertThat(waiting(id)).containsExactly(Step.CLAIM_ASSIGNMENT);
      life.claim(id, 2);
      life.deliver(id, 2, ResultClass.A);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.AWAITING_RATING);
    }

    @Test
    void aRefusedReturnMustBeHandled() {
      UUID id = life.assigned();
      requestReturn(id);
      desk(AssignmentDesk.class)
          .ruleOnReturn(
              assignmentOf(id, 1),
              false,
              "属你单位职责。",
              null,
              at(town.official(Role.TRANSMISSION_OFFICE)));
      assertThat(waiting(id)).containsExactly(Step.DRAFT_REPLY);
    }

    private void requestReturn(UUID id) {
      desk(HandlingDesk.class)
          .requestReturn(assignmentOf(id, 1), "不属本单位职责。", null, at(town.department(1).handler()));
    }
  }

  @Nested
  class Handling {

    @Test
    void aDepartmentAddedLaterHandlesToo() {
      UUID id = life.assigned();
      life.claim(id, 1);
      desk(AssignmentDesk.class)
          .addDepartment(
              id,
              town.department(3).id(),
              HandlingRole.CO,
              "",
              at(town.official(Role.TRANSMISSION_OFFICE)));
      assertThat(waiting(id)).containsExactly(Step.CLAIM_ASSIGNMENT, Step.DRAFT_REPLY);
    }

    @Test
    void theLeadRepliesAfterTheCoOpinionsAreIn() {
      UUID id = life.assigned(2);
      life.claim(id, 1);
      life.claim(id, 2);
      assertThatThrownBy(() -> life.submitReply(id, 1, ResultClass.A))
          .isInstanceOf(RuleViolation.class);
      desk(HandlingDesk.class)
          .giveCoOpinion(assignmentOf(id, 2), "我局支持。", at(town.department(2).handler()));
      life.deliver(id, 1, ResultClass.A);
      assertThat(waiting(id)).containsExactly(Step.RATE_HANDLING);
    }

    @Test
    void anOpinionThatComesTooLateIsNoLongerAwaited() {
      UUID id = life.assigned(2);
      life.claim(id, 1);
      dawnOf(LocalDate.of(2026, 5, 6));
      life.deliver(id, 1, ResultClass.A);
      assertThat(life.assignment(id, 2).state()).isEqualTo(AssignmentState.OPINION_LAPSED);
      assertThat(waiting(id)).containsExactly(Step.RATE_HANDLING);
    }

    @Test
    void ratingBeginsWhenTheLastSeparateDepartmentReplied() {
      UUID id = life.assignedSeparately(1, 2);
      life.claim(id, 1);
      life.claim(id, 2);
      life.deliver(id, 1, ResultClass.A);
      assertThat(waiting(id)).containsExactly(Step.DRAFT_REPLY);
      life.deliver(id, 2, ResultClass.C);
      assertThat(waiting(id)).containsExactly(Step.RATE_HANDLING);
    }

    @Test
    void aGrantedExtensionMovesDueDayAndTimers() {
      UUID id = life.assigned();
      life.claim(id, 1);
      LocalDate until = LocalDate.of(2026, 7, 1);
      UUID extension = requestExtension(id, until);
      assertThat(waiting(id)).containsExactly(Step.DRAFT_REPLY, Step.DECIDE_EXTENSION);
      desk(AssignmentDesk.class)
          .ruleOnExtension(
              extension, true, until, "同意。", at(town.official(Role.TRANSMISSION_OFFICE)));
      assertThat(workItems.openOf(id))
          .singleElement()
          .satisfies(item -> assertThat(item.dueOn()).isEqualTo(until));
      dawnOf(LocalDate.of(2026, 6, 15));
      assertThat(reminders(id)).isEmpty();
      dawnOf(LocalDate.of(2026, 6, 27));
      assertThat(reminders(id)).containsExactly(ReminderKind.REMINDER);
    }

    @Test
    void aRefusedExtensionChangesNothing() {
      UUID id = life.assigned();
      life.claim(id, 1);
      LocalDate due = life.assignment(id, 1).due().day();
      UUID extension = requestExtension(id, LocalDate.of(2026, 7, 1));
      desk(AssignmentDesk.class)
          .ruleOnExtension(
              extension, false, null, "时间充足。", at(town.official(Role.TRANSMISSION_OFFICE)));
      assertThat(life.assignment(id, 1).due().day()).isEqualTo(due);
      assertThat(waiting(id)).containsExactly(Step.DRAFT_REPLY);
    }

    @Test
    void theProposerConfirmsAContact() {
      UUID id = life.assigned();
      life.claim(id, 1);
      UUID contact = recordContact(id);
      assertThat(waiting(id)).containsExactly(Step.DRAFT_REPLY, Step.CONFIRM_CONTACT);
      desk(HandlingDesk.class).confirmContact(contact, true, null, at(town.member(1)));
      assertThat(waiting(id)).containsExactly(Step.DRAFT_REPLY);
      assertThat(desk(Assignments.class).contact(contact).state())
          .isEqualTo(ContactState.CONFIRMED);
    }

    @Test
    void aContactLeftUnconfirmedDoesNotHoldUpTheReplyAndCanStillBeDisputed() {
      UUID id = life.assigned();
      life.claim(id, 1);
      UUID contact = recordContact(id);
      life.deliver(id, 1, ResultClass.A);
      assertThat(waiting(id)).containsExactly(Step.RATE_HANDLING);
      desk(HandlingDesk.class).confirmContact(contact, false, "并未见面。", at(town.member(1)));
      assertThat(desk(Assignments.class).contact(contact).state()).isEqualTo(ContactState.DISPUTED);
    }

    private UUID recordContact(UUID id) {
      return desk(HandlingDesk.class)
          .recordContact(
              assignmentOf(id, 1),
              new ContactForm(
                  ContactMode.FACE_TO_FACE,
                  ContactPhase.DURING,
                  LocalDate.now(clock),
                  "市第1局会议室",
                  "经办人、提案者",
                  "就建议逐条交换意见。"),
              at(town.department(1).handler()));
    }

    private UUID requestExtension(UUID id, LocalDate until) {
      return desk(HandlingDesk.class)
          .requestExtension(
              assignmentOf(id, 1), until, "涉及多个部门协调。", at(town.department(1).handler()));
    }
  }

  @Nested
  class ReplyApprovalAndAudit {

    @Test
    void theApproverMaySendTheReplyBack() {
      UUID id = inHandling();
      life.submitReply(id, 1, ResultClass.A);
      assertThat(waiting(id)).containsExactly(Step.APPROVE_REPLY);
      desk(HandlingDesk.class)
          .rejectReply(assignmentOf(id, 1), "措辞再斟酌。", at(town.department(1).approver()));
      assertThat(waiting(id)).containsExactly(Step.DRAFT_REPLY);
    }

    @Test
    void theAuditMaySendTheReplyBackUntilTheCapThenMustDecide() {
      UUID id = inHandling();
      for (int i = 0; i < 3; i++) {
        life.submitReply(id, 1, ResultClass.A);
        life.approve(id, 1);
        assertThat(waiting(id)).containsExactly(Step.AUDIT_REPLY);
        sendBack(id);
        assertThat(waiting(id)).containsExactly(Step.DRAFT_REPLY);
      }
      life.submitReply(id, 1, ResultClass.A);
      life.approve(id, 1);
      assertThatThrownBy(() -> sendBack(id)).isInstanceOf(RuleViolation.class);
      life.passAudit(id, 1);
      assertThat(waiting(id)).containsExactly(Step.RATE_HANDLING);
    }

    @Test
    void theAuditMayCorrectTheClass() {
      UUID id = inHandling();
      life.submitReply(id, 1, ResultClass.A);
      life.approve(id, 1);
      desk(AssignmentDesk.class)
          .passAudit(
              assignmentOf(id, 1),
              ResultClass.C,
              "尚未解决，应列C类。",
              at(town.official(Role.TRANSMISSION_OFFICE)));
      assertThat(
              desk(Assignments.class)
                  .reply(assignmentOf(id, 1))
                  .orElseThrow()
                  .content()
                  .resultClass())
          .isEqualTo(ResultClass.C);
    }

    private void sendBack(UUID id) {
      desk(AssignmentDesk.class)
          .sendBack(assignmentOf(id, 1), "未逐条答复。", at(town.official(Role.TRANSMISSION_OFFICE)));
    }

    private UUID inHandling() {
      UUID id = life.assigned();
      life.claim(id, 1);
      return id;
    }
  }

  @Nested
  class Deadlines {

    @Test
    void aReminderALetterAndASupervisionFollowEachOther() {
      UUID id = life.assigned();
      life.claim(id, 1);
      LocalDate due = life.assignment(id, 1).due().day();
      dawnOf(due.minusDays(4));
      assertThat(reminders(id)).containsExactly(ReminderKind.REMINDER);
      dawnOf(due.plusDays(4));
      assertThat(reminders(id))
          .containsExactly(ReminderKind.REMINDER, ReminderKind.REMINDER_LETTER);
      dawnOf(due.plusDays(20));
      assertThat(reminders(id)).hasSize(3);
      assertThat(desk(Supervisions.class).ofProposal(id, town.official(Role.COMMITTEE_STAFF)))
          .hasSize(1);
    }

    @Test
    void aDeliveredReplyStopsThem() {
      UUID id = life.assigned();
      life.claim(id, 1);
      LocalDate due = life.assignment(id, 1).due().day();
      life.deliver(id, 1, ResultClass.A);
      dawnOf(due.plusDays(30));
      assertThat(reminders(id)).isEmpty();
    }
  }

  private java.util.List<ReminderKind> reminders(UUID id) {
    return desk(Supervisions.class).reminders(id, town.official(Role.COMMITTEE_STAFF)).stream()
        .map(org.huiyin.supervision.ReminderView::kind)
        .sorted()
        .toList();
  }
}
