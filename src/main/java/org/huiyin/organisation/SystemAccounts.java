package org.huiyin.organisation;

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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.MessageSignature;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of other systems (对接账户), each of one department. Nobody can sign in with one: it signs
 * its messages with a secret, and uses the API with a token that an administrator issued.
 */
@Service
@Transactional
public class SystemAccounts {

  /** How long a secret counts after another took its place. */
  public static final Duration FORMER_SECRET_COUNTS = Duration.ofHours(24);

  private static final int SECRET_BYTES = 32;

  private static final String SELECT =
      """
      select p.id, p.department_id, a.username, p.name, p.active, s.created_at,
             exists (select 1 from person_role r
                      where r.person_id = p.id and r.role = 'DEPARTMENT_APPROVER') as approver,
             (select k.created_at from system_secret k
               where k.person_id = p.id and k.valid_until is null) as secret_since,
             (select max(k.valid_until) from system_secret k
               where k.person_id = p.id and k.valid_until > :now) as former_until
        from system_account s join person p on p.id = s.person_id
        join account a on a.person_id = p.id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Ids ids;
  private final Register register;
  private final Passwords passwords;
  private final Organisation organisation;
  private final SecretKeeper secrets;
  private final AccessTokens tokens;
  private final AdministrationTrail trail;
  private final SecureRandom random = new SecureRandom();

  SystemAccounts(
      JdbcClient jdbc,
      Clock clock,
      Ids ids,
      Register register,
      Passwords passwords,
      Organisation organisation,
      SecretKeeper secrets,
      AccessTokens tokens,
      AdministrationTrail trail) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
    this.register = register;
    this.passwords = passwords;
    this.organisation = organisation;
    this.secrets = secrets;
    this.tokens = tokens;
    this.trail = trail;
  }

  /**
   * Lists the accounts of the own committee, also closed ones.
   *
   * @param user an administrator or auditor
   * @return by department and name
   */
  @Transactional(readOnly = true)
  public List<SystemAccount> list(CurrentUser user) {
    user.requireAny(Role.ADMIN, Role.AUDITOR);
    return jdbc.sql(
            SELECT
                + """
                join department d on d.id = p.department_id
                where p.committee_id = :committee order by d.code, a.username
                """)
        .param("now", now())
        .param("committee", user.committeeId())
        .query(SystemAccounts::map)
        .list();
  }

  /**
   * Reads an account.
   *
   * @param id which
   * @param user an administrator or auditor of its committee
   * @return the account
   */
  @Transactional(readOnly = true)
  public SystemAccount byId(UUID id, CurrentUser user) {
    user.requireAny(Role.ADMIN, Role.AUDITOR);
    return find(id, user.committeeId());
  }

  /**
   * Tells whether a person is really another system.
   *
   * @param personId who
   * @return true for a system
   */
  @Transactional(readOnly = true)
  public boolean isOne(UUID personId) {
    return register.isSystem(personId);
  }

  /**
   * Opens an account.
   *
   * @param form the account
   * @param by an administrator
   * @return its secret
   * @throws InvalidInput naming the fields that are wrong
   * @throws RuleViolation 409 when the user name is taken
   */
  public NewSystemSecret add(SystemAccountForm form, Acting by) {
    UUID committeeId = by.requireAdministrator();
    register.lock(committeeId);
    Faults faults = new Faults();
    String username = PersonInput.username(faults, "username", form.username());
    String name = PersonInput.line(faults, "name", form.name(), PersonInput.NAME);
    UUID departmentId = form.departmentId();
    faults.require("departmentId", departmentId);
    faults.refuseIfAny();
    if (departmentId != null) {
      by.requireCommittee(organisation.department(departmentId).committeeId());
    }
    UUID id = register.addPerson(committeeId, new Register.PersonRow(name, "", "", departmentId));
    register.addAccount(id, username, passwords.hash(randomText()), false);
    register.grant(id, Role.DEPARTMENT_HANDLER);
    if (form.approver()) {
      register.grant(id, Role.DEPARTMENT_APPROVER);
    }
    jdbc.sql("insert into system_account (person_id, created_at) values (?, ?)")
        .params(id, now())
        .update();
    String secret = addSecret(id);
    trail.note(committeeId, by, AdministrationEntry.What.SYSTEM_ACCOUNT_ADDED, id, username);
    return new NewSystemSecret(secret, find(id, committeeId));
  }

  /**
   * Makes another secret. The one it replaces counts for {@link #FORMER_SECRET_COUNTS} more, one
   * before that no longer.
   *
   * @param id of the account
   * @param by an administrator
   * @return the new secret
   */
  public NewSystemSecret renewSecret(UUID id, Acting by) {
    SystemAccount account = lock(id, by);
    jdbc.sql("delete from system_secret where person_id = ? and valid_until is not null")
        .param(id)
        .update();
    jdbc.sql("update system_secret set valid_until = ? where person_id = ?")
        .params(Timestamp.from(clock.instant().plus(FORMER_SECRET_COUNTS)), id)
        .update();
    String secret = addSecret(id);
    trail.note(
        by.user().committeeId(),
        by,
        AdministrationEntry.What.SYSTEM_SECRET_RENEWED,
        id,
        account.username());
    return new NewSystemSecret(secret, find(id, by.user().committeeId()));
  }

  /**
   * Closes an account: neither its messages nor its tokens count any more.
   *
   * @param id of the account
   * @param by an administrator
   */
  public void close(UUID id, Acting by) {
    setActive(id, false, AdministrationEntry.What.PERSON_DEACTIVATED, by);
  }

  /**
   * Opens a closed account again, with the secret and the tokens it had.
   *
   * @param id of the account
   * @param by an administrator
   */
  public void reopen(UUID id, Acting by) {
    setActive(id, true, AdministrationEntry.What.PERSON_REACTIVATED, by);
  }

  /**
   * Issues a token with which the system uses the API.
   *
   * @param id of the account
   * @param name what it is for
   * @param lastDay last day on which it is valid; null for the longest the committee allows
   * @param by an administrator
   * @return the token, never to be read again
   */
  public NewAccessToken issueToken(UUID id, String name, @Nullable LocalDate lastDay, Acting by) {
    lock(id, by);
    return tokens.issueFor(organisation.userOf(id), name, lastDay, by);
  }

  /**
   * Lists the tokens of an account, also those that are worthless by now.
   *
   * @param id of the account
   * @param user an administrator or auditor of its committee
   * @return latest first
   */
  @Transactional(readOnly = true)
  public List<AccessToken> tokens(UUID id, CurrentUser user) {
    return tokens.listOf(byId(id, user).id());
  }

  /**
   * Finds who signed a message.
   *
   * @param username as the message names the account
   * @param receivedAt when the message came; secrets count that did then or do now
   * @return the account; empty when no system has that name
   */
  @Transactional(readOnly = true)
  public Optional<Signatory> signatory(String username, Instant receivedAt) {
    Instant earlier = receivedAt.isBefore(clock.instant()) ? receivedAt : clock.instant();
    return jdbc.sql(
            PersonRows.SELECT + "join system_account s on s.person_id = p.id where a.username = ?")
        .param(Texts.clean(username).toLowerCase(Locale.ROOT).replace("\0", ""))
        .query(PersonRows::map)
        .optional()
        .map(
            person ->
                new Signatory(person.asUser(), person.active(), secrets(person.id(), earlier)));
  }

  private List<String> secrets(UUID id, Instant countingAt) {
    return jdbc
        .sql(
            """
            select sealed from system_secret
             where person_id = ? and (valid_until is null or valid_until > ?)
            """)
        .params(id, Timestamp.from(countingAt))
        .query(String.class)
        .list()
        .stream()
        .map(secrets::open)
        .toList();
  }

  private String addSecret(UUID id) {
    String secret = MessageSignature.SECRET_PREFIX + randomText();
    jdbc.sql("insert into system_secret (id, person_id, sealed, created_at) values (?, ?, ?, ?)")
        .params(ids.next(), id, secrets.seal(secret), now())
        .update();
    return secret;
  }

  private String randomText() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private void setActive(UUID id, boolean active, AdministrationEntry.What what, Acting by) {
    SystemAccount account = lock(id, by);
    if (account.active() != active) {
      jdbc.sql("update person set active = ? where id = ?").params(active, id).update();
      trail.note(by.user().committeeId(), by, what, id, account.username());
    }
  }

  private SystemAccount lock(UUID id, Acting by) {
    UUID committeeId = by.requireAdministrator();
    register.lock(committeeId);
    return find(id, committeeId);
  }

  private SystemAccount find(UUID id, UUID committeeId) {
    return jdbc.sql(SELECT + "where p.id = :id and p.committee_id = :committee")
        .param("now", now())
        .param("id", id)
        .param("committee", committeeId)
        .query(SystemAccounts::map)
        .optional()
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static SystemAccount map(ResultSet row, int rowNumber) throws SQLException {
    Timestamp former = row.getTimestamp("former_until");
    return new SystemAccount(
        row.getObject("id", UUID.class),
        row.getObject("department_id", UUID.class),
        row.getString("username"),
        row.getString("name"),
        row.getBoolean("approver"),
        row.getBoolean("active"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("secret_since").toInstant(),
        former == null ? null : former.toInstant());
  }
}
