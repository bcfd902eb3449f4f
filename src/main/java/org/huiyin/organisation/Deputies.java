package org.huiyin.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom. From the first to the last day of it a deputy may do what the person
 * might, and every deed says for whom it was done. Members have no deputies: writing, signing and
 * rating are done in person.
 */
@Service
@Transactional
public class Deputies {

  /** Most days somebody can be stood in for at one go. */
  public static final int LONGEST = 180;

  private static final String SELECT =
      """
      select d.id, d.person_id, p.name as person_name, d.deputy_id, s.name as deputy_name, d.from_on,
             d.until_on
        from deputy d join person p on p.id = d.person_id join person s on s.id = d.deputy_id
       where d.ended_at is null and d.until_on >= :today and\s
      """;

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Ids ids;
  private final Clock clock;

  Deputies(JdbcClient jdbc, Organisation organisation, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * That somebody stands in for somebody.
   *
   * @param id its id
   * @param personId who is stood in for
   * @param personName name of that person
   * @param deputyId who stands in
   * @param deputyName name of the deputy
   * @param fromOn first day
   * @param untilOn last day
   */
  public record Deputyship(
      UUID id,
      UUID personId,
      String personName,
      UUID deputyId,
      String deputyName,
      LocalDate fromOn,
      LocalDate untilOn) {}

  /**
   * Lists who stands in for a person, now or later.
   *
   * @param user the person
   * @return by first day
   */
  @Transactional(readOnly = true)
  public List<Deputyship> of(CurrentUser user) {
    return list("d.person_id = :person order by d.from_on, d.id", user);
  }

  /**
   * Lists for whom a person stands in today.
   *
   * @param user the deputy
   * @return by name; nobody who has left, or is no colleague any more
   */
  @Transactional(readOnly = true)
  public List<Deputyship> standingInFor(CurrentUser user) {
    List<Deputyship> named =
        list("d.deputy_id = :person and d.from_on <= :today order by p.name, d.id", user);
    if (named.isEmpty()) {
      return named;
    }
    Person deputy = organisation.person(user.personId());
    return named.stream()
        .filter(each -> fits(organisation.person(each.personId()), deputy))
        .toList();
  }

  /**
   * Returns with whose rights a deputy acts today.
   *
   * @param deputy who acts
   * @param personId for whom
   * @return the person stood in for
   * @throws RuleViolation 403 when the deputy does not stand in for that person today
   */
  @Transactional(readOnly = true)
  public CurrentUser represented(CurrentUser deputy, UUID personId) {
    return standingInFor(deputy).stream()
        .filter(each -> each.personId().equals(personId))
        .findFirst()
        .map(each -> organisation.userOf(personId))
        .orElseThrow(() -> RuleViolation.forbidden("deputy.not-today"));
  }

  /**
   * Lists who can stand in for a person: colleagues of the same department, for officials those of
   * the committee.
   *
   * @param user the person
   * @return by user name; none for members
   */
  @Transactional(readOnly = true)
  public List<Person> candidates(CurrentUser user) {
    Person person = organisation.person(user.personId());
    return organisation.people(user.committeeId()).stream()
        .filter(candidate -> fits(person, candidate))
        .toList();
  }

  /**
   * Names a deputy.
   *
   * @param deputyId who stands in
   * @param fromOn first day, today at the earliest
   * @param untilOn last day
   * @param by who will be away, in person
   * @return id of the deputyship
   * @throws RuleViolation 403 for members and on somebody's behalf; 422 when the deputy is no
   *     colleague
   * @throws org.huiyin.shared.InvalidInput for days that are missing, past or too far apart
   */
  public UUID name(
      @Nullable UUID deputyId, @Nullable LocalDate fromOn, @Nullable LocalDate untilOn, Acting by) {
    by.requireInPerson();
    Faults faults = new Faults();
    faults.require("deputyId", deputyId);
    faults.require("fromOn", fromOn);
    faults.require("untilOn", untilOn);
    faults.refuseIfAny();
    LocalDate first = Objects.requireNonNull(fromOn);
    LocalDate last = Objects.requireNonNull(untilOn);
    if (first.isBefore(LocalDate.now(clock))) {
      faults.add("fromOn", "deputy.not-before-today");
    }
    if (last.isBefore(first)) {
      faults.add("untilOn", "deputy.ends-before-it-begins");
    } else if (last.isAfter(first.plusDays(LONGEST - 1L))) {
      faults.add("untilOn", "deputy.too-long", LONGEST);
    }
    faults.refuseIfAny();
    Person person = organisation.person(by.user().personId());
    if (person.roles().contains(Role.PROPOSER)) {
      throw RuleViolation.forbidden("deputy.members-act-in-person");
    }
    Person deputy = organisation.person(Objects.requireNonNull(deputyId));
    if (!fits(person, deputy)) {
      throw RuleViolation.invalid("deputy.no-colleague");
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into deputy (id, person_id, deputy_id, from_on, until_on, named_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(id, person.id(), deputy.id(), first, last, Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  /**
   * Ends a deputyship at once, begun or not.
   *
   * @param id of the deputyship
   * @param by who is stood in for, in person
   * @throws RuleViolation 404 when the person has none of that id; 403 on somebody's behalf
   */
  public void end(UUID id, Acting by) {
    by.requireInPerson();
    int ended =
        jdbc.sql(
                """
                update deputy set ended_at = ?
                 where id = ? and person_id = ? and ended_at is null
                """)
            .params(Timestamp.from(clock.instant()), id, by.user().personId())
            .update();
    if (ended == 0) {
      throw RuleViolation.notFound("not-found");
    }
  }

  private List<Deputyship> list(String condition, CurrentUser user) {
    return jdbc.sql(SELECT + condition)
        .param("person", user.personId())
        .param("today", LocalDate.now(clock))
        .query(Deputyship.class)
        .list();
  }

  /** Asked anew at every deed: people change departments, leave, and become members. */
  private static boolean fits(Person person, Person deputy) {
    return person.active()
        && deputy.active()
        && !person.id().equals(deputy.id())
        && person.committeeId().equals(deputy.committeeId())
        && Objects.equals(person.departmentId(), deputy.departmentId())
        && !person.roles().contains(Role.PROPOSER)
        && !person.roles().isEmpty()
        && !deputy.roles().isEmpty()
        && !deputy.roles().equals(Set.of(Role.PROPOSER));
  }
}
