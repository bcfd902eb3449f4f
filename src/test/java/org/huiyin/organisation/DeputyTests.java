package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.ResultClass;
import org.huiyin.proposal.Timeline;
import org.huiyin.shared.Channel;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Colleagues stand in for each other for some days, and every deed says for whom. */
class DeputyTests extends LifeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Autowired private Deputies deputies;

  private CurrentUser approver;
  private CurrentUser handler;

  @BeforeEach
  void people() {
    approver = town.department(1).approver();
    handler = town.department(1).handler();
  }

  private UUID named(LocalDate from, LocalDate until) {
    return deputies.name(handler.personId(), from, until, at(approver));
  }

  private String representing() {
    return refusalOf(() -> deputies.represented(handler, approver.personId()));
  }

  @Test
  void aDeputySignsForTheApproverAndTheRecordSaysSo() {
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    life.submitReply(proposal, 1, ResultClass.A);
    UUID assignment = life.assignment(proposal, 1).id();
    HandlingDesk desk = desk(HandlingDesk.class);
    assertThat(refusalOf(() -> desk.approveReply(assignment, at(handler)))).isEqualTo("forbidden");
    named(TODAY, TODAY);
    Acting by =
        Acting.deputising(handler, deputies.represented(handler, approver.personId()), Channel.WEB);
    desk.approveReply(assignment, by);
    assertThat(desk(Timeline.class).of(proposal))
        .anySatisfy(
            entry -> {
              assertThat(entry.actorId()).isEqualTo(handler.personId());
              assertThat(entry.onBehalfOf()).isEqualTo(approver.personId());
            });
  }

  @Test
  void itBeginsAndEndsOnItsDays() {
    named(TODAY.plusDays(1), TODAY.plusDays(2));
    assertThat(representing()).isEqualTo("deputy.not-today");
    clock.moveTo(TODAY.plusDays(1));
    assertThat(representing()).isEqualTo("done");
    clock.moveTo(TODAY.plusDays(2));
    assertThat(representing()).isEqualTo("done");
    clock.moveTo(TODAY.plusDays(3));
    assertThat(representing()).isEqualTo("deputy.not-today");
  }

  @Test
  void itIsEndedByThePersonAlone() {
    UUID id = named(TODAY, TODAY.plusDays(9));
    assertThat(refusalOf(() -> deputies.end(id, at(handler)))).isEqualTo("not-found");
    assertThat(representing()).isEqualTo("done");
    deputies.end(id, at(approver));
    assertThat(representing()).isEqualTo("deputy.not-today");
    assertThat(deputies.of(approver)).isEmpty();
  }

  @Test
  void whoLeavesTheDepartmentNoLongerStandsIn() {
    named(TODAY, TODAY.plusDays(9));
    jdbc.sql("update person set department_id = ? where id = ?")
        .params(town.department(2).id(), handler.personId())
        .update();
    assertThat(representing()).isEqualTo("deputy.not-today");
    assertThat(deputies.standingInFor(handler)).isEmpty();
  }

  @Test
  void whatIsDoneInPersonIsNotDoneByADeputy() {
    CurrentUser admin = town.official(Role.ADMIN);
    CurrentUser staff = town.official(Role.COMMITTEE_STAFF);
    deputies.name(staff.personId(), TODAY, TODAY, at(admin));
    Acting by =
        Acting.deputising(staff, deputies.represented(staff, admin.personId()), Channel.WEB);
    assertThat(
            refusalOf(() -> desk(Administration.class).deactivate(town.member(1).personId(), by)))
        .isEqualTo("acting.in-person-only");
    assertThat(refusalOf(() -> deputies.name(handler.personId(), TODAY, TODAY, by)))
        .isEqualTo("acting.in-person-only");
  }

  @Test
  void membersAndStrangersAreNoDeputies() {
    assertThat(
            refusalOf(
                () -> deputies.name(town.member(2).personId(), TODAY, TODAY, at(town.member(1)))))
        .isEqualTo("deputy.members-act-in-person");
    UUID stranger = Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF).personId();
    for (UUID unfit :
        new UUID[] {
          approver.personId(),
          town.department(2).handler().personId(),
          stranger,
          town.member(1).personId()
        }) {
      assertThat(refusalOf(() -> deputies.name(unfit, TODAY, TODAY, at(approver))))
          .isEqualTo("deputy.no-colleague");
    }
    assertThat(deputies.candidates(approver))
        .extracting(Person::id)
        .containsExactly(handler.personId());
  }

  @Test
  void daysThatMakeNoSenseAreRefused() {
    assertThat(refusalOf(() -> named(TODAY.minusDays(1), TODAY)))
        .isEqualTo("fromOn:deputy.not-before-today");
    assertThat(refusalOf(() -> named(TODAY, TODAY.minusDays(1))))
        .isEqualTo("untilOn:deputy.ends-before-it-begins");
    assertThat(refusalOf(() -> named(TODAY, TODAY.plusDays(Deputies.LONGEST))))
        .isEqualTo("untilOn:deputy.too-long");
    assertThat(refusalOf(() -> named(null, null)))
        .isEqualTo("fromOn:input.required untilOn:input.required");
  }
}
