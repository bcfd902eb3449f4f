package org.huiyin.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Faults;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Local accounts: what the sign-in asks and tells, and changing one's own password. After too many
 * failures in a row an account is locked for a while; a successful sign-in starts the count anew.
 */
@Service
@Transactional
public class Accounts {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Settings settings;
  private final Passwords passwords;
  private final AdministrationTrail trail;

  Accounts(
      JdbcClient jdbc,
      Clock clock,
      Settings settings,
      Passwords passwords,
      AdministrationTrail trail) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
    this.passwords = passwords;
    this.trail = trail;
  }

  /**
   * Finds the account somebody wants to sign in to. Those of other systems are none to sign in to.
   *
   * @param username name typed, in any case
   * @return the account; empty when there is none
   */
  @Transactional(readOnly = true)
  public Optional<SignInAccount> findForSignIn(@Nullable String username) {
    return find(
        "a.username = ? and not exists (select 1 from system_account s where s.person_id = p.id)",
        normalise(username));
  }

  /**
   * Finds the person behind a user name, as permissions see it now. Sessions ask at every request,
   * so that a role taken away or a closed account counts at once.
   *
   * @param username name of the account
   * @return the user; empty when there is none or the account is closed
   */
  @Transactional(readOnly = true)
  public Optional<CurrentUser> userNamed(@Nullable String username) {
    return jdbc.sql(PersonRows.SELECT + "where p.active and a.username = ?")
        .param(normalise(username))
        .query(PersonRows::map)
        .optional()
        .map(Person::asUser);
  }

  /**
   * Finds those of several people whose accounts are open, as permissions see them now.
   *
   * @param people who is asked about
   * @return the users by person; without those whose account was closed
   */
  @Transactional(readOnly = true)
  public Map<UUID, CurrentUser> present(Collection<UUID> people) {
    Map<UUID, CurrentUser> present = new HashMap<>();
    jdbc.sql(PersonRows.SELECT + "where p.active and p.id = any(?)")
        .param(people.toArray(UUID[]::new))
        .query(PersonRows::map)
        .list()
        .forEach(person -> present.put(person.id(), person.asUser()));
    return present;
  }

  /**
   * Tells whether the person still has an initial password, which is to be changed first of all.
   *
   * @param personId who
   * @return true until it is changed
   */
  @Transactional(readOnly = true)
  public boolean mustChangePassword(UUID personId) {
    return account(personId).mustChangePassword();
  }

  /**
   * Notes a successful sign-in.
   *
   * @param personId who signed in
   */
  public void recordSuccess(UUID personId) {
    jdbc.sql(
            "update account set failures = 0, locked_until = null, last_sign_in = ?"
                + " where person_id = ?")
        .params(now(), personId)
        .update();
  }

  /**
   * Notes a failed sign-in and locks the account when it was one too many. Failures during a
   * lock-out do not count, so that nobody can keep an account locked for ever.
   *
   * @param username name typed; an unknown one leaves no trace
   */
  public void recordFailure(@Nullable String username) {
    findForSignIn(username).ifPresent(account -> countFailure(account.personId()));
  }

  /**
   * Changes one's own password. A wrong present password counts as a failed sign-in.
   *
   * @param current the present password
   * @param next the new password
   * @param by the owner of the account
   * @throws InvalidInput naming {@code current} or {@code next}
   * @throws RuleViolation 409 while the account is locked
   */
  @Transactional(noRollbackFor = InvalidInput.class)
  public void changePassword(String current, String next, Acting by) {
    by.requireInPerson();
    CurrentUser user = by.user();
    SignInAccount account = account(user.personId());
    if (account.isLocked(clock.instant())) {
      throw RuleViolation.conflict("account.locked");
    }
    Faults faults = new Faults();
    if (!passwords.matches(current, account.passwordHash())) {
      countFailure(user.personId());
      faults.add("current", "password.wrong");
      faults.refuseIfAny();
    }
    passwords.check(faults, "next", next, account.username(), user.committeeId());
    if (faults.isEmpty() && passwords.matches(next, account.passwordHash())) {
      faults.add("next", "password.not-new");
    }
    faults.refuseIfAny();
    jdbc.sql(
            "update account set password_hash = ?, must_change_password = false, failures = 0"
                + " where person_id = ?")
        .params(passwords.hash(next), user.personId())
        .update();
    trail.note(
        user.committeeId(),
        by,
        AdministrationEntry.What.PASSWORD_CHANGED,
        user.personId(),
        account.username());
  }

  /**
   * Changes one's own e-mail address.
   *
   * @param email the new address; empty for none
   * @param by whose
   * @throws InvalidInput naming {@code email}
   */
  public void changeEmail(@Nullable String email, Acting by) {
    by.requireInPerson();
    CurrentUser user = by.user();
    Faults faults = new Faults();
    String address = PersonInput.email(faults, "email", email);
    faults.refuseIfAny();
    int changed =
        jdbc.sql("update person set email = ? where id = ? and email <> ?")
            .params(address, user.personId(), address)
            .update();
    if (changed == 1) {
      trail.note(
          user.committeeId(),
          by,
          AdministrationEntry.What.PERSON_CHANGED,
          user.personId(),
          user.name());
    }
  }

  private void countFailure(UUID personId) {
    UUID committeeId =
        jdbc.sql("select committee_id from person where id = ?")
            .param(personId)
            .query(UUID.class)
            .single();
    int most = settings.number(Setting.LOGIN_FAILURES, committeeId);
    int minutes = settings.number(Setting.LOGIN_LOCK_MINUTES, committeeId);
    Instant now = clock.instant();
    Optional<Boolean> locked =
        jdbc.sql(
                """
                update account
                   set failures = case when failures + 1 >= :most then 0 else failures + 1 end,
                       locked_until = case when failures + 1 >= :most
                                           then cast(:until as timestamptz) end
                 where person_id = :person and (locked_until is null or locked_until <= :now)
                returning locked_until is not null
                """)
            .param("most", most)
            .param("until", Timestamp.from(now.plus(Duration.ofMinutes(minutes))))
            .param("person", personId)
            .param("now", Timestamp.from(now))
            .query(Boolean.class)
            .optional();
    if (locked.orElse(false)) {
      trail.noteBySystem(
          committeeId, AdministrationEntry.What.ACCOUNT_LOCKED, personId, String.valueOf(minutes));
    }
  }

  private SignInAccount account(UUID personId) {
    return find("a.person_id = ?", personId).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  private Optional<SignInAccount> find(String condition, Object param) {
    return jdbc.sql(
            """
            select a.person_id, a.username, a.password_hash, p.active, a.locked_until,
                   a.must_change_password
              from account a join person p on p.id = a.person_id
             where %s
            """
                .formatted(condition))
        .param(param)
        .query(
            (row, number) -> {
              Timestamp lockedUntil = row.getTimestamp("locked_until");
              return new SignInAccount(
                  row.getObject("person_id", UUID.class),
                  row.getString("username"),
                  row.getString("password_hash"),
                  row.getBoolean("active"),
                  lockedUntil == null ? null : lockedUntil.toInstant(),
                  row.getBoolean("must_change_password"));
            })
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** User names are kept in lower case; PostgreSQL takes no NUL. */
  private static String normalise(@Nullable String username) {
    return Texts.clean(username).toLowerCase(Locale.ROOT).replace("\0", "");
  }
}
