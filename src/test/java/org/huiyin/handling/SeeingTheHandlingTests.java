package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.CalendarChanged;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class SeeingTheHandlingTests extends HandlingSpringTest {

  private static final ContactForm VISIT =
      new ContactForm(
          ContactMode.FACE_TO_FACE, ContactPhase.DURING, MONDAY, "现场", "王委员、李科长", "察看站点");

  @Autowired private ApplicationEventPublisher publisher;

  @Test
  void keepsOpinionsFromTheProposer() {
    List<UUID> ids = assignToLead(2, 3);
    desk.claim(ids.get(1), handler(2));
    desk.giveCoOpinion(ids.get(1), "建议缓办", handler(2));
    assertThat(opinionsSeenBy(proposer().user())).isZero();
    assertThat(opinionsSeenBy(handler(1).user())).isOne();
    assertThat(opinionsSeenBy(handler(2).user())).isOne();
    assertThat(opinionsSeenBy(handler(3).user())).isZero();
    assertThat(opinionsSeenBy(town.official(Role.COMMITTEE_STAFF))).isOne();
    assertThat(opinionsSeenBy(town.official(Role.TRANSMISSION_OFFICE))).isOne();
  }

  @Test
  void keepsUnsignedRepliesInTheDepartment() {
    List<UUID> ids = assignSeparately(1, 2);
    desk.claim(ids.get(0), handler(1));
    desk.saveReply(ids.get(0), reply(ResultClass.A), handler(1));
    desk.submitReply(ids.get(0), handler(1));
    assertThat(repliesSeenBy(approver(1).user())).isOne();
    assertThat(repliesSeenBy(handler(2).user())).isZero();
    assertThat(repliesSeenBy(town.official(Role.TRANSMISSION_OFFICE))).isZero();
    desk.approveReply(ids.get(0), approver(1));
    assertThat(repliesSeenBy(town.official(Role.TRANSMISSION_OFFICE))).isOne();
    assertThat(repliesSeenBy(proposer().user())).isZero();
    pass(ids.get(0));
    assertThat(repliesSeenBy(proposer().user())).isOne();
    assertThat(repliesSeenBy(handler(2).user())).isOne();
  }

  @Test
  void showsOtherDepartmentsWhoTakesPartButNotTheirWork() {
    List<UUID> ids = assignSeparately(1, 2);
    desk.claim(ids.get(0), handler(1));
    desk.plan(ids.get(0), new HandlingPlan("实地调研", "李科长", null), handler(1));
    desk.recordContact(ids.get(0), VISIT, handler(1));
    HandlingFile others = files.of(proposal, handler(2).user());
    assertThat(others.assignments()).hasSize(2).allMatch(view -> view.plan() == null);
    assertThat(others.contacts()).isEmpty();
    HandlingFile own = files.of(proposal, handler(1).user());
    assertThat(own.assignments().get(0).plan()).isEqualTo(new HandlingPlan("实地调研", "李科长", null));
    assertThat(own.contacts()).hasSize(1);
    assertThat(files.of(proposal, proposer().user()).contacts()).hasSize(1);
  }

  @Test
  void letsTheProposerConfirmAContactAlsoAfterTheReply() {
    List<UUID> ids = assignSeparately(1, 2);
    desk.claim(ids.get(0), handler(1));
    UUID confirmed = desk.recordContact(ids.get(0), VISIT, handler(1));
    bringToAudit(ids.get(0), 1, reply(ResultClass.A));
    pass(ids.get(0));
    UUID disputed = desk.recordContact(ids.get(0), VISIT, handler(1));
    assertThat(refusalOf(() -> desk.confirmContact(confirmed, true, "", Town.at(town.member(2)))))
        .isEqualTo("not-found");
    assertThat(
            refusalOf(
                () -> desk.confirmContact(confirmed, true, "", official(Role.COMMITTEE_STAFF))))
        .isEqualTo("contact.proposer-only");
    desk.confirmContact(confirmed, true, null, proposer());
    assertThat(refusalOf(() -> desk.confirmContact(disputed, false, " ", proposer())))
        .isEqualTo("comment:input.required");
    desk.confirmContact(disputed, false, "没有来过", proposer());
    assertThat(assignments.contacts(proposal))
        .extracting(ContactView::state)
        .containsExactly(ContactState.CONFIRMED, ContactState.DISPUTED);
  }

  @Test
  void movesWithTheCalendar() {
    List<UUID> ids = assignToLead(2);
    desk.claim(ids.get(0), handler(1));
    desk.recordContact(ids.get(0), VISIT, handler(1));
    desk.requestExtension(ids.get(0), MONDAY.plusMonths(4), "需时间", handler(1));
    computedADayLater("assignment", "claim");
    computedADayLater("contact", "due");
    computedADayLater("extension", "ruling");
    transaction.executeWithoutResult(
        status -> publisher.publishEvent(new CalendarChanged(List.of(2026), town.committeeId())));
    assertThat(events().stream().filter("DueDateMoved"::equals)).hasSize(3);
    assertThat(the(ids.get(1)).claimDue().day()).isEqualTo(MONDAY.plusDays(7));
  }

  /** As if one working day less had been known when the day was computed. */
  private void computedADayLater(String table, String due) {
    jdbc.sql(
            "update %1$s set %2$s_day = %2$s_day + 1, %2$s_original_day = %2$s_original_day + 1"
                    .formatted(table, due)
                + " where proposal_id = ?")
        .param(proposal)
        .update();
  }

  private int opinionsSeenBy(CurrentUser user) {
    return files.of(proposal, user).opinions().size();
  }

  private int repliesSeenBy(CurrentUser user) {
    return files.of(proposal, user).replies().size();
  }
}
