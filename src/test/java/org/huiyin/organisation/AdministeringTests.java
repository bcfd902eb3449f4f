package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiyin.shared.Channel;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AdministeringTests {

  @Autowired private ApplicationContext context;
  @Autowired private Administration administration;
  @Autowired private Founding founding;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Settings settings;
  @Autowired private PasswordEncoder encoder;
  @Autowired private Clock clock;
  @Autowired private TransactionTemplate transaction;

  private SampleCommittee committee;
  private Acting by;

  @BeforeEach
  void thereIsACommittee() {
    committee = SampleCommittee.in(context);
    by = committee.byAdministrator();
  }

  @Test
  void foundsOnlyOnce() {
    assertThat(founding.isDue()).isFalse();
    refuses("committee.founded-already", () -> founding.found(below(CommitteeLevel.PROVINCE)));
  }

  @Test
  void entersCommitteesBelowTheOwnOne() {
    UUID county = administration.createCommittee(below(CommitteeLevel.COUNTY), by);
    assertThat(organisation.committee(county).parentId()).isEqualTo(committee.id());
    assertThat(organisation.peopleWith(county, Role.ADMIN))
        .extracting(Person::username)
        .containsExactly(committee.code() + ".county");
    refuses(
        "committee.level-not-below",
        () -> administration.createCommittee(below(CommitteeLevel.CITY), by));
    refuses(
        "committee.code-taken",
        () -> administration.createCommittee(below(CommitteeLevel.COUNTY), by));
  }

  @Test
  void theLatestSessionThatBeganIsTheCurrentOne() {
    refuses("organisation.no-current-session", () -> organisation.currentSession(committee.id()));
    LocalDate today = LocalDate.now(clock);
    session(1, today.minusDays(400));
    UUID second = session(2, today);
    session(3, today.plusDays(1));
    assertThat(organisation.currentSession(committee.id()).id()).isEqualTo(second);
    assertThat(organisation.sessions(committee.id()))
        .extracting(Session::number)
        .containsExactly(3, 2, 1);
    refuses("session.exists", () -> session(2, today.plusDays(9)));
  }

  @Test
  void namesEveryFaultOfASession() {
    SessionForm form = new SessionForm(0, 100, " ", LocalDate.now(clock), LocalDate.EPOCH);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> administration.addSession(form, by))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(InvalidInput.Fault::field)
                    .containsExactlyInAnyOrder("term", "number", "name", "endsOn"));
  }

  @Test
  void namesEveryFaultOfAPerson() {
    NewPerson form =
        new NewPerson(
            "Ü", "", "", "nowhere", Set.of(Role.PROPOSER), UUID.randomUUID(), null, "short");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> administration.addPerson(form, by))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(InvalidInput.Fault::field)
                    .containsExactlyInAnyOrder(
                        "username", "name", "email", "roles", "departmentId", "initialPassword"));
  }

  @Test
  void aUserNameIsTakenInEveryCommittee() {
    CurrentUser stranger = SampleCommittee.in(context).with(Role.AUDITOR);
    NewPerson form =
        new NewPerson(
            stranger.username(),
            "甲",
            "",
            "",
            Set.of(Role.AUDITOR),
            null,
            null,
            SampleCommittee.PASSWORD);
    refuses("account.username-taken", () -> administration.addPerson(form, by));
  }

  @Test
  void aDepartmentOfAnotherCommitteeDoesNotExist() {
    UUID foreign = SampleCommittee.in(context).department("JYJ");
    refuses("not-found", () -> committee.of(foreign, Role.DEPARTMENT_HANDLER));
  }

  @Test
  void grantsAndRevokesRoles() {
    CurrentUser staff = committee.with(Role.COMMITTEE_STAFF);
    administration.grant(staff.personId(), Role.COMMITTEE_LEAD, by);
    administration.revoke(staff.personId(), Role.COMMITTEE_STAFF, by);
    assertThat(accounts.userNamed(staff.username()).get().roles())
        .containsExactly(Role.COMMITTEE_LEAD);
    refuses(
        "person.proposer-is-member",
        () -> administration.grant(staff.personId(), Role.PROPOSER, by));
    refuses(
        "person.department-required",
        () -> administration.grant(staff.personId(), Role.DEPARTMENT_HANDLER, by));
  }

  @Test
  void whoLosesTheLastRoleOfADepartmentLeavesIt() {
    CurrentUser handler = committee.of(committee.department("JYJ"), Role.DEPARTMENT_HANDLER);
    administration.grant(handler.personId(), Role.DEPARTMENT_APPROVER, by);
    administration.revoke(handler.personId(), Role.DEPARTMENT_HANDLER, by);
    assertThat(organisation.person(handler.personId()).departmentId()).isNotNull();
    administration.revoke(handler.personId(), Role.DEPARTMENT_APPROVER, by);
    assertThat(organisation.person(handler.personId()).departmentId()).isNull();
  }

  @Test
  void nobodyLocksHimselfOut() {
    UUID self = by.user().personId();
    refuses("person.not-oneself", () -> administration.deactivate(self, by));
    refuses("person.not-oneself", () -> administration.revoke(self, Role.ADMIN, by));
  }

  @Test
  void aResetPasswordIsToBeChangedAndEndsALockOut() {
    CurrentUser member = committee.member();
    settings.change(Setting.LOGIN_FAILURES, "1", by);
    accounts.recordFailure(member.username());
    administration.resetPassword(member.personId(), "start again 1", by);
    SignInAccount account = accounts.findForSignIn(member.username()).get();
    assertThat(account.isLocked(clock.instant())).isFalse();
    assertThat(account.mustChangePassword()).isTrue();
    assertThat(encoder.matches("start again 1", account.passwordHash())).isTrue();
  }

  @Test
  void aSettingHoldsFromItsChangeOn() {
    transaction.executeWithoutResult(
        status -> {
          assertThat(settings.number(Setting.TITLE_LENGTH, committee.id())).isEqualTo(50);
          settings.change(Setting.TITLE_LENGTH, "60", by);
          assertThat(settings.number(Setting.TITLE_LENGTH, committee.id())).isEqualTo(60);
          status.setRollbackOnly();
        });
    assertThat(settings.number(Setting.TITLE_LENGTH, committee.id())).isEqualTo(50);
  }

  @Test
  void settingsHoldForTheOwnCommitteeOnly() {
    UUID other = SampleCommittee.in(context).id();
    settings.change(Setting.TITLE_LENGTH, "60", by);
    settings.change(Setting.TITLE_LENGTH, "70", by);
    settings.change(Setting.RATING_AGGREGATION, "MAJORITY", by);
    assertThat(settings.number(Setting.TITLE_LENGTH, committee.id())).isEqualTo(70);
    assertThat(settings.number(Setting.TITLE_LENGTH, other)).isEqualTo(50);
    assertThat(settings.text(Setting.RATING_AGGREGATION, committee.id())).isEqualTo("MAJORITY");
    assertThat(settings.flag(Setting.RATING_BY_CO_SIGNERS, other)).isTrue();
  }

  @Test
  void everyDeedIsForAdministratorsOfTheCommitteeInPerson() {
    CurrentUser target = committee.with(Role.COMMITTEE_STAFF);
    UUID id = target.personId();
    List<Consumer<Acting>> deeds =
        List.of(
            acting -> administration.deactivate(id, acting),
            acting -> administration.reactivate(id, acting),
            acting -> administration.grant(id, Role.ADMIN, acting),
            acting -> administration.revoke(id, Role.COMMITTEE_STAFF, acting),
            acting -> administration.resetPassword(id, SampleCommittee.PASSWORD, acting),
            acting -> administration.unlock(id, acting));
    Acting stranger = SampleCommittee.ofProvince(context).byAdministrator();
    Acting staff = Acting.as(target, Channel.WEB);
    Acting onPaper = Acting.onPaperFor(target, by.user());
    for (Consumer<Acting> deed : deeds) {
      refuses("not-found", () -> deed.accept(stranger));
      refuses("forbidden", () -> deed.accept(staff));
      refuses("acting.in-person-only", () -> deed.accept(onPaper));
    }
    refuses("forbidden", () -> settings.change(Setting.TITLE_LENGTH, "60", staff));
    refuses("forbidden", () -> administration.trail(null, 10, staff));
    assertThat(organisation.person(id).roles()).containsExactly(Role.COMMITTEE_STAFF);
  }

  @Test
  void theTrailIsReadPageByPage() {
    CurrentUser auditor = committee.with(Role.AUDITOR);
    committee.member();
    Acting byAuditor = Acting.as(auditor, Channel.WEB);
    Page<AdministrationEntry> first = administration.trail(null, 1, byAuditor);
    Page<AdministrationEntry> second = administration.trail(first.next(), 1, byAuditor);
    assertThat(first.rows().get(0).id()).isGreaterThan(second.rows().get(0).id());
    assertThat(second.rows().get(0).subjectName()).isEqualTo(auditor.name());
    assertThat(second.rows().get(0).actorName()).isEqualTo("管晓航");
    assertThat(second.next()).isNull();
    refuses("not-found", () -> administration.trail("x", 1, byAuditor));
  }

  private UUID session(int number, LocalDate startsOn) {
    return administration.addSession(
        new SessionForm(9, number, "九届" + number + "次会议", startsOn, startsOn.plusDays(4)), by);
  }

  private NewCommittee below(CommitteeLevel level) {
    return new NewCommittee(
        level,
        "政协青溪县委员会",
        committee.code() + "-county",
        new NewCommittee.FirstAdministrator(
            committee.code() + ".county", "乙", SampleCommittee.PASSWORD, true));
  }

  private static void refuses(String code, ThrowingCallable deed) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(deed)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
