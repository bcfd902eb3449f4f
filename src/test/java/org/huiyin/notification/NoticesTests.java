package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.notification.Eventually.eventually;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.FilingOutcome;
import org.huiyin.proposal.Finding;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.supervision.DepartmentReminded;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** From the deed to the inbox and back. */
class NoticesTests extends LifeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 2);

  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Notices notices;
  @Autowired private EventTrail trail;
  @Autowired private OutboxHealth health;

  private CurrentUser handler() {
    return town.department(1).handler();
  }

  private CurrentUser approver() {
    return town.department(1).approver();
  }

  private CurrentUser administrator() {
    return town.official(Role.ADMIN);
  }

  private List<NoticeView> inboxOf(CurrentUser user) {
    return notices.inbox(user, false, null, 50).rows();
  }

  private List<String> textsOf(CurrentUser user) {
    return inboxOf(user).stream().map(NoticeView::text).toList();
  }

  private DepartmentReminded reminder(UUID proposal) {
    return new DepartmentReminded(
        proposal, UUID.randomUUID(), town.department(1).id(), DAY, Deed.bySystem(clock.instant()));
  }

  @Test
  void tellDepartmentsAndProposersWhatBecomesOfAProposal() {
    UUID proposal = life.assigned(2);
    eventually(() -> assertThat(inboxOf(town.department(2).handler())).hasSize(1));
    NoticeView toLead = inboxOf(handler()).get(0);
    assertThat(toLead.text()).isEqualTo("notice.handling.department-assigned.department.lead");
    assertThat(toLead.arguments().get(0)).asString().matches("第\\d+号《关于加快老旧小区充电设施建设的建议》");
    assertThat(toLead.arguments().subList(1, 3)).allMatch(LocalDate.class::isInstance);
    assertThat(toLead.proposalId()).isEqualTo(proposal);
    assertThat(toLead.forDepartment()).isTrue();
    assertThat(toLead.isUnread()).isTrue();
    assertThat(textsOf(town.department(2).approver()))
        .containsExactly("notice.handling.department-assigned.department.co");
    assertThat(textsOf(town.member(1)))
        .containsExactly(
            "notice.handling.proposal-assigned.proposer",
            "notice.proposal.filed.proposer",
            "notice.proposal.passed-check.proposer");
    assertThat(inboxOf(town.official(Role.COMMITTEE_STAFF))).isEmpty();
    assertThat(inboxOf(town.member(2))).isEmpty();
  }

  @Test
  void goOnToTheRating() {
    life.replied(ResultClass.B);
    eventually(
        () ->
            assertThat(textsOf(town.member(1)))
                .startsWith(
                    "notice.satisfaction.ratings-invited.person",
                    "notice.handling.reply-delivered.proposer",
                    "notice.handling.assignment-claimed.proposer"));
    assertThat(textsOf(handler()))
        .contains(
            "notice.handling.commitment-made.department",
            "notice.handling.reply-delivered.department");
  }

  @Test
  void sayWhyAProposalWasNotFiled() {
    UUID proposal = life.recommended(FilingDecision.file());
    desk(ReviewDesk.class)
        .decide(
            proposal,
            new FilingDecision(
                FilingOutcome.NOT_FILE,
                List.of(Finding.OUTSIDE_AREA),
                "不属于本市事权",
                null,
                null,
                List.of()),
            Town.at(town.official(Role.COMMITTEE_LEAD)));
    eventually(
        () -> assertThat(textsOf(town.member(1))).contains("notice.proposal.not-filed.proposer"));
    assertThat(inboxOf(town.member(1)).get(0).arguments()).contains("不属于本市事权");
  }

  @Test
  void areReadForAllOfTheDepartmentWhenOneReadThem() {
    life.remind(life.drafted());
    eventually(() -> assertThat(notices.unread(approver())).isEqualTo(1));
    UUID notice = inboxOf(handler()).get(0).id();
    assertThat(notices.read(notice, handler()).readBy()).isEqualTo(handler().personId());
    assertThat(notices.unread(approver())).isZero();
    assertThat(notices.read(notice, approver()).readBy()).isEqualTo(handler().personId());
  }

  @Test
  void areNobodyElsesToRead() {
    life.remind(life.drafted());
    eventually(() -> assertThat(inboxOf(handler())).hasSize(1));
    UUID notice = inboxOf(handler()).get(0).id();
    CurrentUser stranger = Town.foundedIn(jdbc).department(1).handler();
    for (CurrentUser user :
        List.of(stranger, town.department(2).handler(), town.member(1), administrator())) {
      assertThat(inboxOf(user)).isEmpty();
      assertThatThrownBy(() -> notices.read(notice, user))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND));
      assertThat(notices.readAll(user, notice)).isZero();
    }
    assertThat(notices.unread(handler())).isEqualTo(1);
  }

  @Test
  void comeInPagesThatNeitherSkipNorRepeat() {
    UUID proposal = life.drafted();
    for (int i = 0; i < 7; i++) {
      life.remind(proposal);
    }
    eventually(() -> assertThat(notices.unread(handler())).isEqualTo(7));
    List<UUID> seen = new ArrayList<>();
    String key = null;
    do {
      Page<NoticeView> page = notices.inbox(handler(), true, key, 3);
      page.rows().forEach(notice -> seen.add(notice.id()));
      key = page.next();
    } while (key != null);
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(notices.readAll(handler(), seen.get(2))).isEqualTo(5);
    assertThat(notices.inbox(handler(), true, null, 50).rows()).hasSize(2);
    assertThatThrownBy(() -> notices.inbox(handler(), true, "no key", 3))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void areNotSentForWhatWasTakenBack() {
    UUID proposal = life.drafted();
    transaction.executeWithoutResult(
        tx -> {
          events.publishEvent(reminder(proposal));
          tx.setRollbackOnly();
        });
    life.remind(proposal);
    eventually(() -> assertThat(inboxOf(handler())).hasSize(1));
    eventually(() -> assertThat(health.now().isSettled()).isTrue());
    assertThat(inboxOf(handler())).hasSize(1);
  }

  @Test
  void needABusinessTransaction() {
    assertThatThrownBy(() -> events.publishEvent(reminder(UUID.randomUUID())))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void leaveATrailForOperators() {
    UUID proposal = life.filed();
    eventually(
        () ->
            assertThat(trail.of(proposal, administrator()))
                .hasSize(5)
                .allMatch(entry -> entry.sentAt() != null && entry.received()));
    assertThat(trail.of(proposal, administrator()))
        .extracting(TrailEntry::type)
        .containsExactly(
            "org.huiyin.proposal.drafted.v1",
            "org.huiyin.proposal.submitted.v1",
            "org.huiyin.proposal.passed-check.v1",
            "org.huiyin.proposal.filing-recommended.v1",
            "org.huiyin.proposal.filed.v1");
    assertThat(trail.of(proposal, administrator()))
        .extracting(TrailEntry::notices)
        .containsExactly(0, 0, 1, 0, 1);
    assertThatThrownBy(() -> trail.of(proposal, handler())).isInstanceOf(RuleViolation.class);
    CurrentUser elsewhere = Town.foundedIn(jdbc).official(Role.ADMIN);
    assertThatThrownBy(() -> trail.of(proposal, elsewhere)).isInstanceOf(RuleViolation.class);
  }
}
