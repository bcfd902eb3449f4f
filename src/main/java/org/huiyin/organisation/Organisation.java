package org.huiyin.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who there is. An unknown id is refused as {@code not-found}; a look-up by a number or a
 * code that people type answers with an empty optional instead.
 */
@Service
@Transactional(readOnly = true)
public class Organisation {

  private static final String COMMITTEE = "select id, parent_id, level, name, code from committee ";
  private static final String SESSION =
      "select id, committee_id, term, number, name, starts_on, ends_on from session ";
  private static final String DEPARTMENT =
      "select id, committee_id, code, name, duties from department ";
  private static final String BODY =
      "select id, committee_id, name, kind, contact_person_id from body ";
  static final String MEMBER =
      """
      select m.person_id, m.committee_id, m.number, p.name, s.name as sector, m.post, p.phone
        from member m join person p on p.id = m.person_id join sector s on s.id = m.sector_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Organisation(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Returns a committee.
   *
   * @param id its id
   * @return the committee
   */
  public Committee committee(UUID id) {
    return one(Committee.class, COMMITTEE + "where id = ?", id).orElseThrow(Organisation::unknown);
  }

  /**
   * Tells whether a committee is another or stands below it in the tree.
   *
   * @param id a committee
   * @param upperId the committee that may be above it
   * @return true for itself and everything below
   * @throws RuleViolation 404 when there is no such committee
   */
  public boolean isWithin(UUID id, UUID upperId) {
    UUID at = id;
    while (at != null && !at.equals(upperId)) {
      at = committee(at).parentId();
    }
    return at != null;
  }

  /**
   * Returns all committees.
   *
   * @return by level, then code
   */
  public List<Committee> committees() {
    return list(
        Committee.class,
        COMMITTEE + "order by array_position(array['PROVINCE', 'CITY', 'COUNTY'], level), code");
  }

  /**
   * Returns the session whose year it is: the one that started last.
   *
   * @param committeeId whose
   * @return the session
   * @throws RuleViolation 409 when the committee has no session that has begun
   */
  public Session currentSession(UUID committeeId) {
    return one(
            Session.class,
            SESSION + "where committee_id = ? and starts_on <= ? order by starts_on desc limit 1",
            committeeId,
            LocalDate.now(clock))
        .orElseThrow(() -> RuleViolation.conflict("organisation.no-current-session"));
  }

  /**
   * Returns a session.
   *
   * @param id its id
   * @return the session
   */
  public Session session(UUID id) {
    return one(Session.class, SESSION + "where id = ?", id).orElseThrow(Organisation::unknown);
  }

  /**
   * Returns the sessions of a committee.
   *
   * @param committeeId whose
   * @return latest first
   */
  public List<Session> sessions(UUID committeeId) {
    return list(
        Session.class, SESSION + "where committee_id = ? order by starts_on desc", committeeId);
  }

  /**
   * Returns the sectors of a committee.
   *
   * @param committeeId whose
   * @return by name
   */
  public List<Sector> sectors(UUID committeeId) {
    return list(
        Sector.class,
        "select id, committee_id, name from sector where committee_id = ? order by name",
        committeeId);
  }

  /**
   * Returns a department.
   *
   * @param id its id
   * @return the department
   */
  public Department department(UUID id) {
    return one(Department.class, DEPARTMENT + "where id = ?", id)
        .orElseThrow(Organisation::unknown);
  }

  /**
   * Returns the departments of a committee.
   *
   * @param committeeId whose
   * @return by code
   */
  public List<Department> departments(UUID committeeId) {
    return list(Department.class, DEPARTMENT + "where committee_id = ? order by code", committeeId);
  }

  /**
   * Finds a department by its code.
   *
   * @param committeeId of which committee
   * @param code the code
   * @return the department, if there is one
   */
  public Optional<Department> departmentByCode(UUID committeeId, String code) {
    return one(
        Department.class, DEPARTMENT + "where committee_id = ? and code = ?", committeeId, code);
  }

  /**
   * Returns a body.
   *
   * @param id its id
   * @return the body
   */
  public Body body(UUID id) {
    return one(Body.class, BODY + "where id = ?", id).orElseThrow(Organisation::unknown);
  }

  /**
   * Returns the bodies of a committee.
   *
   * @param committeeId whose
   * @return by name
   */
  public List<Body> bodies(UUID committeeId) {
    return list(Body.class, BODY + "where committee_id = ? order by name", committeeId);
  }

  /**
   * Finds a body by its name.
   *
   * @param committeeId of which committee
   * @param name the name
   * @return the body, if there is one
   */
  public Optional<Body> bodyByName(UUID committeeId, String name) {
    return one(Body.class, BODY + "where committee_id = ? and name = ?", committeeId, name);
  }

  /**
   * Finds the membership of a person.
   *
   * @param personId who
   * @return the member; empty for people who are none
   */
  public Optional<Member> member(UUID personId) {
    return one(Member.class, MEMBER + "where m.person_id = ?", personId);
  }

  /**
   * Returns the members of a committee.
   *
   * @param committeeId whose
   * @return by number
   */
  public List<Member> members(UUID committeeId) {
    return list(
        Member.class,
        MEMBER + "where m.committee_id = ? and p.active order by m.number",
        committeeId);
  }

  /**
   * Finds a member by its number.
   *
   * @param committeeId of which committee
   * @param number the number
   * @return the member, if there is one
   */
  public Optional<Member> memberByNumber(UUID committeeId, String number) {
    return one(
        Member.class, MEMBER + "where m.committee_id = ? and m.number = ?", committeeId, number);
  }

  /**
   * Returns a person.
   *
   * @param id its id
   * @return the person
   */
  public Person person(UUID id) {
    return jdbc.sql(PersonRows.SELECT + "where p.id = ?")
        .param(id)
        .query(PersonRows::map)
        .optional()
        .orElseThrow(Organisation::unknown);
  }

  /**
   * Returns all people of a committee, also those who left.
   *
   * @param committeeId whose
   * @return by user name
   */
  public List<Person> people(UUID committeeId) {
    return jdbc.sql(PersonRows.SELECT + "where p.committee_id = ? order by a.username")
        .param(committeeId)
        .query(PersonRows::map)
        .list();
  }

  /**
   * Returns the name of a person.
   *
   * @param personId who
   * @return the name
   */
  public String nameOf(UUID personId) {
    return jdbc.sql("select name from person where id = ?")
        .param(personId)
        .query(String.class)
        .optional()
        .orElseThrow(Organisation::unknown);
  }

  /**
   * Returns the names of several people at once, for lists.
   *
   * @param personIds who
   * @return name by id; unknown ids are left out
   */
  public Map<UUID, String> namesOf(Collection<UUID> personIds) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql("select id, name from person where id = any (?)")
        .param(personIds.toArray(UUID[]::new))
        .query(
            row -> {
              names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
    return names;
  }

  /**
   * Returns who has a role in a committee.
   *
   * @param committeeId in which committee
   * @param role which role
   * @return active people, by user name
   */
  public List<Person> peopleWith(UUID committeeId, Role role) {
    return peopleWhere("p.committee_id = ?", committeeId, role);
  }

  /**
   * Returns who has a role in a department.
   *
   * @param departmentId in which department
   * @param role which role
   * @return active people, by user name
   */
  public List<Person> peopleOfDepartment(UUID departmentId, Role role) {
    return peopleWhere("p.department_id = ?", departmentId, role);
  }

  /**
   * Returns a person as permissions see it, for steps entered on somebody's behalf.
   *
   * @param personId who
   * @return the user
   */
  public CurrentUser userOf(UUID personId) {
    return person(personId).asUser();
  }

  private List<Person> peopleWhere(String condition, UUID id, Role role) {
    return jdbc.sql(
            PersonRows.SELECT
                + "join person_role held on held.person_id = p.id and held.role = ? "
                + "where p.active and "
                + condition
                + " order by a.username")
        .params(role.name(), id)
        .query(PersonRows::map)
        .list();
  }

  private <T> Optional<T> one(Class<T> type, String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(type).optional();
  }

  private <T> List<T> list(Class<T> type, String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(type).list();
  }

  private static RuleViolation unknown() {
    return RuleViolation.notFound("not-found");
  }
}
