package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.huiyin.shared.Channel;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SigningInTests {

  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  @Autowired private Settings settings;
  @Autowired private Administration administration;
  @Autowired private PasswordEncoder encoder;
  @Autowired private JdbcClient jdbc;

  private SampleCommittee committee;
  private CurrentUser user;
  private Acting byUser;

  @BeforeEach
  void somebodyHasAnAccount() {
    committee = SampleCommittee.in(context);
    user = committee.with(Role.COMMITTEE_STAFF);
    byUser = Acting.as(user, Channel.WEB);
    settings.change(Setting.LOGIN_FAILURES, "3", committee.byAdministrator());
  }

  @Test
  void findsTheAccountWhateverTheCase() {
    SignInAccount account =
        accounts.findForSignIn(" " + user.username().toUpperCase(java.util.Locale.ROOT)).get();
    assertThat(account.personId()).isEqualTo(user.personId());
    assertThat(account.active()).isTrue();
    assertThat(account.mustChangePassword()).isTrue();
    assertThat(encoder.matches(SampleCommittee.PASSWORD, account.passwordHash())).isTrue();
    assertThat(account.passwordHash()).startsWith("{bcrypt}");
    assertThat(account).asString().doesNotContain("bcrypt");
  }

  @Test
  void knowsNobodyByAnUnknownOrAbsurdName() {
    assertThat(accounts.findForSignIn("nobody")).isEmpty();
    assertThat(accounts.findForSignIn(null)).isEmpty();
    assertThat(accounts.findForSignIn("a\0b")).isEmpty();
    accounts.recordFailure("nobody");
  }

  @Test
  void locksAfterTooManyFailuresAndNotesIt() {
    fail(2);
    assertThat(locked()).isFalse();
    fail(1);
    assertThat(locked()).isTrue();
    assertThat(trail()).contains(AdministrationEntry.What.ACCOUNT_LOCKED);
  }

  @Test
  void failuresDuringALockOutDoNotProlongIt() {
    fail(3);
    Instant until = account().lockedUntil();
    fail(5);
    assertThat(account().lockedUntil()).isEqualTo(until);
  }

  @Test
  void countsAnewAfterALockOut() {
    fail(3);
    jdbc.sql("update account set locked_until = now() - interval '1 minute' where person_id = ?")
        .param(user.personId())
        .update();
    fail(2);
    assertThat(locked()).isFalse();
    fail(1);
    assertThat(locked()).isTrue();
  }

  @Test
  void aSuccessStartsTheCountAnew() {
    fail(2);
    accounts.recordSuccess(user.personId());
    fail(2);
    assertThat(locked()).isFalse();
  }

  @Test
  void anAdministratorEndsALockOut() {
    fail(3);
    administration.unlock(user.personId(), committee.byAdministrator());
    assertThat(locked()).isFalse();
  }

  @Test
  void aClosedAccountOpensNothing() {
    administration.deactivate(user.personId(), committee.byAdministrator());
    assertThat(account().active()).isFalse();
    assertThat(accounts.userNamed(user.username())).isEmpty();
    administration.reactivate(user.personId(), committee.byAdministrator());
    assertThat(accounts.userNamed(user.username())).contains(user);
  }

  @Test
  void changesThePassword() {
    accounts.changePassword(SampleCommittee.PASSWORD, "a new passphrase", byUser);
    assertThat(accounts.mustChangePassword(user.personId())).isFalse();
    assertThat(encoder.matches("a new passphrase", account().passwordHash())).isTrue();
  }

  @Test
  void aWrongPresentPasswordCountsAsAFailure() {
    for (int i = 0; i < 3; i++) {
      assertThat(codesOfChanging("guessed", "a new passphrase")).containsExactly("password.wrong");
    }
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(
            () -> accounts.changePassword(SampleCommittee.PASSWORD, "a new passphrase", byUser))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("account.locked"));
  }

  @Test
  void refusesPoorPasswords() {
    String present = SampleCommittee.PASSWORD;
    assertThat(codesOfChanging(present, "short")).containsExactly("password.too-short");
    assertThat(codesOfChanging(present, "长".repeat(25))).containsExactly("password.too-long");
    assertThat(codesOfChanging(present, present)).containsExactly("password.not-new");
    assertThat(codesOfChanging(present, "my " + user.username()))
        .containsExactly("password.holds-username");
  }

  @Test
  void nobodyChangesThePasswordOfAnotherOnPaper() {
    Acting onPaper = Acting.onPaperFor(user, committee.member());
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> accounts.changePassword("x", "a new passphrase", onPaper))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("acting.in-person-only"));
  }

  private List<String> codesOfChanging(String current, String next) {
    try {
      accounts.changePassword(current, next, byUser);
      return List.of();
    } catch (InvalidInput refusal) {
      return refusal.faults().stream().map(InvalidInput.Fault::code).toList();
    }
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      accounts.recordFailure(user.username());
    }
  }

  private SignInAccount account() {
    return accounts.findForSignIn(user.username()).get();
  }

  private boolean locked() {
    return account().isLocked(Instant.now());
  }

  private List<AdministrationEntry.What> trail() {
    return administration.trail(null, 50, committee.byAdministrator()).rows().stream()
        .map(AdministrationEntry::what)
        .toList();
  }
}
