package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Channel;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AccessTokenTests {

  @Autowired private ApplicationContext context;
  @Autowired private AccessTokens tokens;
  @Autowired private Administration administration;
  @Autowired private Settings settings;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private SampleCommittee committee;
  private CurrentUser owner;
  private Acting byOwner;

  @BeforeEach
  void somebodyWritesPrograms() {
    committee = SampleCommittee.in(context);
    owner = committee.with(Role.COMMITTEE_STAFF);
    byOwner = Acting.as(owner, Channel.WEB);
  }

  @Test
  void opensWithTheRightsOfItsOwner() {
    NewAccessToken made = tokens.issue("统计程序", null, byOwner);
    assertThat(made.secret()).startsWith("huiyin_").hasSize(50);
    assertThat(tokens.userOf(made.secret())).contains(owner);
    AccessToken listed = tokens.listOf(byOwner).get(0);
    assertThat(listed.lastUsedAt()).isNotNull();
    assertThat(listed.name()).isEqualTo("统计程序");
    assertThat(made.secret()).startsWith(listed.hint());
  }

  @Test
  void isKeptAsAHashOnly() {
    NewAccessToken made = tokens.issue("a", null, byOwner);
    String row =
        jdbc.sql("select cast(t as text) from access_token t where id = ?")
            .param(made.token().id())
            .query(String.class)
            .single();
    assertThat(row).doesNotContain(made.secret().substring(11));
    assertThat(made).asString().doesNotContain(made.secret());
  }

  @Test
  void opensNothingOnceRevoked() {
    NewAccessToken made = tokens.issue("a", null, byOwner);
    tokens.revoke(made.token().id(), byOwner);
    tokens.revoke(made.token().id(), byOwner);
    assertThat(tokens.userOf(made.secret())).isEmpty();
  }

  @Test
  void opensNothingOnceExpired() {
    LocalDate today = LocalDate.now(clock);
    NewAccessToken made = tokens.issue("a", today, byOwner);
    assertThat(tokens.userOf(made.secret())).isPresent();
    jdbc.sql("update access_token set expires_at = now() where id = ?")
        .param(made.token().id())
        .update();
    assertThat(tokens.userOf(made.secret())).isEmpty();
  }

  @Test
  void opensNothingForAClosedAccount() {
    NewAccessToken made = tokens.issue("a", null, byOwner);
    administration.deactivate(owner.personId(), committee.byAdministrator());
    assertThat(tokens.userOf(made.secret())).isEmpty();
  }

  @Test
  void isNotGuessedFromNonsense() {
    for (String nonsense : List.of("", "huiyin_", "huiyin_" + "A".repeat(43), "x".repeat(5_000))) {
      assertThat(tokens.userOf(nonsense)).isEmpty();
    }
    assertThat(tokens.userOf(null)).isEmpty();
  }

  @Test
  void isRevokedByAdministratorsOfTheSameCommitteeOnly() {
    UUID id = tokens.issue("a", null, byOwner).token().id();
    for (Acting other :
        List.of(
            Acting.as(committee.with(Role.COMMITTEE_LEAD), Channel.WEB),
            SampleCommittee.in(context).byAdministrator())) {
      assertThatExceptionOfType(RuleViolation.class)
          .isThrownBy(() -> tokens.revoke(id, other))
          .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND));
    }
    tokens.revoke(id, committee.byAdministrator());
    assertThat(tokens.listOf(byOwner).get(0).revokedAt()).isNotNull();
  }

  @Test
  void isLimitedInTimeAndNumber() {
    LocalDate today = LocalDate.now(clock);
    for (LocalDate day : List.of(today.minusDays(1), today.plusDays(366))) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> tokens.issue("a", day, byOwner));
    }
    settings.change(Setting.ACCESS_TOKENS, "1", committee.byAdministrator());
    tokens.issue("a", null, byOwner);
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> tokens.issue("b", null, byOwner))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("token.too-many"));
  }
}
