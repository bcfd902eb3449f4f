package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.MessageSignature;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts of other systems. */
class SystemAccountTests extends LifeTest {

  @Autowired private SystemAccounts systems;
  @Autowired private Accounts accounts;
  @Autowired private AccessTokens tokens;
  @Autowired private Administration administration;

  private Acting administrator;
  private NewSystemSecret opened;

  @BeforeEach
  void aSystemIsConnected() {
    administrator = Town.at(town.official(Role.ADMIN));
    opened = systems.add(form("oa-" + UUID.randomUUID(), true), administrator);
  }

  private SystemAccountForm form(String username, boolean approver) {
    return new SystemAccountForm(username, "办公系统", town.department(1).id(), approver);
  }

  private UUID id() {
    return opened.account().id();
  }

  private Signatory signatory(Instant receivedAt) {
    return systems.signatory(opened.account().username(), receivedAt).orElseThrow();
  }

  private boolean counts(String secret) {
    return signatory(clock.instant()).secrets().contains(secret);
  }

  @Test
  void actForTheirDepartment() {
    Signatory signatory = signatory(clock.instant());
    assertThat(signatory.active()).isTrue();
    assertThat(signatory.secrets()).containsExactly(opened.secret());
    assertThat(signatory.user().departmentId()).isEqualTo(town.department(1).id());
    assertThat(signatory.user().roles())
        .containsExactlyInAnyOrder(Role.DEPARTMENT_HANDLER, Role.DEPARTMENT_APPROVER);
    assertThat(MessageSignature.sign(opened.secret(), "1", 1, new byte[0])).startsWith("v1,");
    assertThat(systems.list(town.official(Role.AUDITOR))).containsExactly(opened.account());
  }

  @Test
  void areNotForSigningIn() {
    assertThat(accounts.findForSignIn(opened.account().username())).isEmpty();
    assertThat(refusalOf(() -> administration.resetPassword(id(), "a long one", administrator)))
        .isEqualTo("person.system-account");
    assertThat(refusalOf(() -> administration.grant(id(), Role.ADMIN, administrator)))
        .isEqualTo("person.system-account");
  }

  @Test
  void keepTheirSecretSealed() {
    String row =
        jdbc.sql("select cast(s as text) from system_secret s where person_id = ?")
            .param(id())
            .query(String.class)
            .single();
    assertThat(row)
        .doesNotContain(opened.secret().substring(MessageSignature.SECRET_PREFIX.length()));
    assertThat(opened).asString().doesNotContain(opened.secret());
    assertThat(signatory(clock.instant())).asString().doesNotContain(opened.secret());
  }

  @Test
  void haveADayToChangeTheirSecret() {
    String first = opened.secret();
    String second = systems.renewSecret(id(), administrator).secret();
    assertThat(counts(first)).isTrue();
    assertThat(counts(second)).isTrue();
    Instant received = clock.instant();
    clock.pass(Duration.ofHours(24));
    assertThat(counts(first)).isFalse();
    assertThat(counts(second)).isTrue();
    assertThat(signatory(received).secrets()).contains(first, second);
    assertThat(systems.byId(id(), administrator.user()).formerSecretUntil()).isNull();
  }

  @Test
  void loseAStolenSecretWithTheSecondRenewal() {
    systems.renewSecret(id(), administrator);
    systems.renewSecret(id(), administrator);
    assertThat(counts(opened.secret())).isFalse();
  }

  @Test
  void useTheApiWithATokenOfTheAdministrator() {
    NewAccessToken token = systems.issueToken(id(), "接口", null, administrator);
    assertThat(tokens.userOf(token.secret())).map(CurrentUser::personId).contains(id());
    assertThat(systems.tokens(id(), administrator.user())).hasSize(1);
    systems.close(id(), administrator);
    assertThat(tokens.userOf(token.secret())).isEmpty();
    assertThat(signatory(clock.instant()).active()).isFalse();
    systems.reopen(id(), administrator);
    assertThat(tokens.userOf(token.secret())).isPresent();
    tokens.revoke(token.token().id(), administrator);
    assertThat(tokens.userOf(token.secret())).isEmpty();
  }

  @Test
  void areTheBusinessOfAdministratorsOfTheirCommittee() {
    Acting staff = Town.at(town.official(Role.COMMITTEE_STAFF));
    Acting stranger = Town.at(Town.foundedIn(jdbc).official(Role.ADMIN));
    assertThat(refusalOf(() -> systems.add(form("x" + UUID.randomUUID(), false), staff)))
        .isEqualTo("forbidden");
    assertThat(refusalOf(() -> systems.list(staff.user()))).isEqualTo("forbidden");
    assertThat(refusalOf(() -> systems.renewSecret(id(), staff))).isEqualTo("forbidden");
    assertThat(refusalOf(() -> systems.close(id(), stranger))).isEqualTo("not-found");
    assertThat(refusalOf(() -> systems.byId(id(), stranger.user()))).isEqualTo("not-found");
    assertThat(refusalOf(() -> systems.issueToken(id(), "a", null, stranger)))
        .isEqualTo("not-found");
    assertThat(refusalOf(() -> systems.add(form("x" + UUID.randomUUID(), false), stranger)))
        .isEqualTo("not-found");
  }

  @Test
  void areNotedInTheTrail() {
    systems.renewSecret(id(), administrator);
    systems.close(id(), administrator);
    systems.close(id(), administrator);
    assertThat(administration.trail(null, 10, administrator).rows())
        .extracting(AdministrationEntry::what)
        .containsExactly(
            AdministrationEntry.What.PERSON_DEACTIVATED,
            AdministrationEntry.What.SYSTEM_SECRET_RENEWED,
            AdministrationEntry.What.SYSTEM_ACCOUNT_ADDED);
  }

  @Test
  void needANameOfTheirOwn() {
    assertThat(
            refusalOf(() -> systems.add(form(opened.account().username(), false), administrator)))
        .isEqualTo("account.username-taken");
    assertThat(
            refusalOf(
                () -> systems.add(new SystemAccountForm("坏 名", " ", null, false), administrator)))
        .isEqualTo(
            "username:account.username-form name:input.required departmentId:input.required");
  }
}
