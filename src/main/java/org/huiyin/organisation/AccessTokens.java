package org.huiyin.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal access tokens for programs: 256 random bits behind a prefix that secret scanners can
 * recognise. A token acts with the rights its owner has at that moment.
 */
@Service
@Transactional
public class AccessTokens {

  /** How every token begins. */
  public static final String PREFIX = "huiyin_";

  private static final int SECRET_BYTES = 32;
  private static final int HINT_LENGTH = PREFIX.length() + 4;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
  private static final String COLUMNS =
      "id, name, hint, created_at, expires_at, last_used_at, revoked_at";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Ids ids;
  private final Settings settings;
  private final AdministrationTrail trail;
  private final SecureRandom random = new SecureRandom();

  AccessTokens(
      JdbcClient jdbc, Clock clock, Ids ids, Settings settings, AdministrationTrail trail) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
    this.settings = settings;
    this.trail = trail;
  }

  /**
   * Makes a token.
   *
   * @param name what the owner calls it
   * @param lastDay last day on which it is valid; null for the longest the committee allows
   * @param by its owner
   * @return the token, never to be read again
   */
  public NewAccessToken issue(String name, @Nullable LocalDate lastDay, Acting by) {
    by.requireInPerson();
    return issueFor(by.user(), name, lastDay, by);
  }

  /** Makes a token of somebody for whom the caller may. */
  NewAccessToken issueFor(CurrentUser owner, String name, @Nullable LocalDate lastDay, Acting by) {
    Faults faults = new Faults();
    String cleaned = faults.requireText("name", name, 60);
    LocalDate today = LocalDate.now(clock);
    LocalDate latest =
        today.plusDays(settings.number(Setting.ACCESS_TOKEN_DAYS, owner.committeeId()));
    LocalDate last = lastDay == null ? latest : lastDay;
    if (last.isBefore(today) || last.isAfter(latest)) {
      faults.add("lastDay", "token.last-day-between", today.toString(), latest.toString());
    }
    faults.refuseIfAny();
    requireRoomForOneMore(owner);

    String secret = newSecret();
    Instant now = clock.instant();
    AccessToken token =
        new AccessToken(
            ids.next(),
            cleaned,
            secret.substring(0, HINT_LENGTH),
            now,
            last.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
            null,
            null);
    jdbc.sql(
            """
            insert into access_token (id, person_id, name, hash, hint, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            token.id(),
            owner.personId(),
            token.name(),
            hash(secret),
            token.hint(),
            Timestamp.from(now),
            Timestamp.from(token.expiresAt()))
        .update();
    trail.note(
        owner.committeeId(),
        by,
        AdministrationEntry.What.TOKEN_ISSUED,
        owner.personId(),
        token.name());
    return new NewAccessToken(secret, token);
  }

  /**
   * Lists the person's own tokens, also those that are worthless by now.
   *
   * @param by the owner
   * @return latest first
   */
  @Transactional(readOnly = true)
  public List<AccessToken> listOf(Acting by) {
    by.requireInPerson();
    return listOf(by.user().personId());
  }

  /** Lists the tokens of somebody whose tokens the caller may see. */
  List<AccessToken> listOf(UUID personId) {
    return jdbc.sql("select " + COLUMNS + " from access_token where person_id = ? order by id desc")
        .param(personId)
        .query(AccessTokens::map)
        .list();
  }

  /**
   * Revokes a token; one that is revoked already stays so.
   *
   * @param tokenId which
   * @param by its owner, or an administrator of the committee
   */
  public void revoke(UUID tokenId, Acting by) {
    by.requireInPerson();
    Owned token =
        jdbc.sql(
                """
                select t.person_id, p.committee_id, t.name
                  from access_token t join person p on p.id = t.person_id where t.id = ?
                """)
            .param(tokenId)
            .query(Owned.class)
            .optional()
            .orElseThrow(() -> RuleViolation.notFound("not-found"));
    if (!token.personId().equals(by.user().personId())) {
      requireAdministratorOf(token, by);
    }
    int revoked =
        jdbc.sql("update access_token set revoked_at = ? where id = ? and revoked_at is null")
            .params(Timestamp.from(clock.instant()), tokenId)
            .update();
    if (revoked == 1) {
      trail.note(
          token.committeeId(),
          by,
          AdministrationEntry.What.TOKEN_REVOKED,
          token.personId(),
          token.name());
    }
  }

  /**
   * Finds whose token a program showed.
   *
   * @param secret what it showed
   * @return the owner with the rights of this moment; empty when the token is unknown, expired or
   *     revoked, or the account is closed
   */
  public Optional<CurrentUser> userOf(@Nullable String secret) {
    if (secret == null || !FORM.matcher(secret).matches()) {
      return Optional.empty();
    }
    byte[] hash = hash(secret);
    Instant now = clock.instant();
    Optional<CurrentUser> user =
        jdbc.sql(
                PersonRows.SELECT
                    + """
                    join access_token t on t.person_id = p.id
                     where t.hash = ? and t.revoked_at is null and t.expires_at > ? and p.active
                    """)
            .params(hash, Timestamp.from(now))
            .query(PersonRows::map)
            .optional()
            .map(Person::asUser);
    if (user.isPresent()) {
      noteUse(hash, now);
    }
    return user;
  }

  private void noteUse(byte[] hash, Instant now) {
    jdbc.sql(
            """
            update access_token set last_used_at = ?
             where hash = ? and (last_used_at is null or last_used_at <= ?)
            """)
        .params(Timestamp.from(now), hash, Timestamp.from(now.minus(USE_NOTED_EVERY)))
        .update();
  }

  private void requireRoomForOneMore(CurrentUser owner) {
    jdbc.sql("select 1 from account where person_id = ? for update")
        .param(owner.personId())
        .query(Integer.class)
        .single();
    int most = settings.number(Setting.ACCESS_TOKENS, owner.committeeId());
    int valid =
        jdbc.sql(
                """
                select count(*) from access_token
                 where person_id = ? and revoked_at is null and expires_at > ?
                """)
            .params(owner.personId(), Timestamp.from(clock.instant()))
            .query(Integer.class)
            .single();
    if (valid >= most) {
      throw RuleViolation.conflict("token.too-many", most);
    }
  }

  /** To others than administrators of the same committee, tokens of others do not exist. */
  private static void requireAdministratorOf(Owned token, Acting by) {
    if (!by.user().hasAny(Role.ADMIN)) {
      throw RuleViolation.notFound("not-found");
    }
    by.require(token.committeeId(), Role.ADMIN);
  }

  private String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** One round suffices: the secret is random, there is nothing to guess. */
  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static AccessToken map(ResultSet row, int rowNumber) throws SQLException {
    return new AccessToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("hint"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  private record Owned(UUID personId, UUID committeeId, String name) {}
}
