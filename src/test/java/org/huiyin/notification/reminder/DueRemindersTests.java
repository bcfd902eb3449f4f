package org.huiyin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.ResultClass;
import org.huiyin.notification.NoticeView;
import org.huiyin.notification.Notices;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due, told in working days. */
class DueRemindersTests extends LifeTest {

  @Autowired private DueReminders reminders;
  @Autowired private Notices notices;

  private CurrentUser staff() {
    return town.official(Role.COMMITTEE_STAFF);
  }

  private List<NoticeView> remindersOf(CurrentUser user) {
    return notices.inbox(user, false, null, 50).rows().stream()
        .filter(notice -> notice.text().startsWith("due-reminder."))
        .toList();
  }

  private List<String> textsOf(CurrentUser user) {
    return remindersOf(user).stream().map(NoticeView::text).toList();
  }

  private void on(LocalDate day) {
    clock.moveTo(day);
    reminders.remind();
    reminders.remind();
  }

  private LocalDate dueDay(UUID proposal) {
    return workItems.openOf(proposal).get(0).dueOn();
  }

  /** Submitted on Monday 2 March 2026 and due in five working days, on Monday 9 March. */
  @Test
  void tellStaffBeforeOnAndAfterTheDay() {
    UUID proposal = life.submitted();
    assertThat(dueDay(proposal)).isEqualTo(LocalDate.of(2026, 3, 9));
    on(LocalDate.of(2026, 3, 3));
    assertThat(textsOf(staff())).isEmpty();
    on(LocalDate.of(2026, 3, 4));
    assertThat(textsOf(staff())).containsExactly("due-reminder.soon");
    assertThat(remindersOf(staff()).get(0).arguments())
        .containsExactly("《关于加快老旧小区充电设施建设的建议》", Step.CHECK_SUBMISSION, dueDay(proposal));
    on(LocalDate.of(2026, 3, 7));
    assertThat(textsOf(staff())).as("on a Saturday").hasSize(1);
    on(LocalDate.of(2026, 3, 9));
    assertThat(textsOf(staff())).containsExactly("due-reminder.today", "due-reminder.soon");
    on(LocalDate.of(2026, 3, 10));
    on(LocalDate.of(2026, 3, 11));
    assertThat(textsOf(staff())).hasSize(3).startsWith("due-reminder.overdue");
    on(LocalDate.of(2026, 3, 23));
    assertThat(textsOf(staff())).hasSize(4).startsWith("due-reminder.long-overdue");
    assertThat(textsOf(town.official(Role.COMMITTEE_LEAD))).isEmpty();
  }

  @Test
  void tellTheHolderAloneWhenSomebodyTookIt() {
    UUID proposal = life.submitted();
    WorkItem item = workItems.claimable(staff(), WorkItemFilter.NONE, null, 5).rows().get(0);
    workItems.claim(item.id(), at(staff()));
    on(dueDay(proposal));
    assertThat(textsOf(staff())).containsExactly("due-reminder.today");
  }

  @Test
  void areOverWhenItIsDone() {
    UUID proposal = life.submitted();
    LocalDate due = dueDay(proposal);
    desk(ReviewDesk.class).pass(proposal, at(staff()));
    on(due);
    assertThat(remindersOf(staff()))
        .noneMatch(notice -> notice.arguments().contains(Step.CHECK_SUBMISSION));
  }

  @Test
  void tellADepartmentOnceAlthoughItsReplyWasSentBack() {
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    life.submitReply(proposal, 1, ResultClass.A);
    CurrentUser handler = town.department(1).handler();
    CurrentUser approver = town.department(1).approver();
    UUID assignment = life.assignment(proposal, 1).id();
    desk(HandlingDesk.class).rejectReply(assignment, "请补充", at(approver));
    LocalDate due = dueDay(proposal);
    on(due);
    assertThat(textsOf(handler)).containsExactly("due-reminder.today");
    life.submitReply(proposal, 1, ResultClass.A);
    desk(HandlingDesk.class).rejectReply(assignment, "请再补充", at(approver));
    on(due);
    assertThat(textsOf(handler)).containsExactly("due-reminder.today");
  }

  /** The process reminds of the handling and writes letters; that is not said once more. */
  @Test
  void leaveToSupervisionWhatItSays() {
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    LocalDate due = dueDay(proposal);
    CurrentUser handler = town.department(1).handler();
    for (LocalDate day = due.minusDays(10); day.isBefore(due); day = day.plusDays(1)) {
      dawnOf(day);
      on(day);
    }
    assertThat(textsOf(handler)).isEmpty();
    dawnOf(due.plusDays(5));
    on(due.plusDays(5));
    assertThat(textsOf(handler)).isEmpty();
    eventually(
        () ->
            assertThat(notices.inbox(handler, false, null, 50).rows())
                .extracting(NoticeView::text)
                .contains(
                    "notice.supervision.department-reminded.department",
                    "notice.supervision.reminder-letter-sent.department"));
  }

  @Test
  void putManyOfAKindTogether() {
    UUID proposal = life.submitted();
    for (int i = 0; i < 4; i++) {
      life.submitted();
    }
    on(dueDay(proposal));
    assertThat(textsOf(staff())).containsExactly("due-reminder.today.several");
    assertThat(remindersOf(staff()).get(0).arguments()).endsWith(5);
  }

  @Test
  void areWrittenOnceByManyNodes() throws Exception {
    UUID proposal = life.submitted();
    clock.moveTo(dueDay(proposal));
    var many = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> runs = List.of(reminders::remind, reminders::remind, reminders::remind);
    for (Future<Integer> run : many.invokeAll(runs)) {
      run.get();
    }
    many.shutdown();
    assertThat(textsOf(staff())).containsExactly("due-reminder.today");
  }
}
