package org.huiyin.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A committee of its own for one test: members, staff and departments, written straight into the
 * tables of the organisation, so that tests never stumble over each other's rows.
 */
public final class Town {

  private final JdbcClient jdbc;
  private final UUID committeeId = UUID.randomUUID();
  private final UUID sessionId = UUID.randomUUID();
  private final UUID sectorId = UUID.randomUUID();
  private final List<CurrentUser> members = new ArrayList<>();
  private final Map<Role, CurrentUser> officials = new EnumMap<>(Role.class);
  private final List<Unit> departments = new ArrayList<>();

  /**
   * A department with its two people.
   *
   * @param id of the department
   * @param name of the department
   * @param handler who handles
   * @param approver who signs
   */
  public record Unit(UUID id, String name, CurrentUser handler, CurrentUser approver) {}

  private Town(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Founds a town with four members, one official of each role, and five departments.
   *
   * @param jdbc the database
   * @return the town
   */
  public static Town foundedIn(JdbcClient jdbc) {
    Town town = new Town(jdbc);
    town.writeCommittee();
    for (int i = 1; i <= 4; i++) {
      town.members.add(town.addMember(i));
    }
    for (Role role : Role.values()) {
      if (role != Role.PROPOSER && !role.isOfDepartment()) {
        town.officials.put(
            role, town.addPerson(role.name().toLowerCase(java.util.Locale.ROOT), null, role));
      }
    }
    for (int i = 1; i <= 5; i++) {
      town.departments.add(town.addDepartment(i));
    }
    return town;
  }

  private void writeCommittee() {
    jdbc.sql("insert into committee (id, level, name, code) values (?, 'CITY', '试点市政协', ?)")
        .params(committeeId, committeeId.toString())
        .update();
    jdbc.sql(
            """
            insert into session (id, committee_id, term, number, name, starts_on, ends_on)
            values (?, ?, 5, 1, '五届一次会议', '2026-01-12', '2026-12-31')
            """)
        .params(sessionId, committeeId)
        .update();
    jdbc.sql("insert into sector (id, committee_id, name) values (?, ?, '教育界')")
        .params(sectorId, committeeId)
        .update();
  }

  private CurrentUser addMember(int number) {
    CurrentUser member = addPerson("member" + number, null, Role.PROPOSER);
    jdbc.sql(
            "insert into member (person_id, committee_id, number, sector_id, post) values (?, ?, ?,"
                + " ?, '教师')")
        .params(member.personId(), committeeId, "M00" + number, sectorId)
        .update();
    return member;
  }

  private Unit addDepartment(int number) {
    UUID id = UUID.randomUUID();
    String name = "市第" + number + "局";
    jdbc.sql(
            "insert into department (id, committee_id, code, name, duties) values (?, ?, ?, ?,"
                + " '职责')")
        .params(id, committeeId, "D" + number, name)
        .update();
    return new Unit(
        id,
        name,
        addPerson("handler" + number, id, Role.DEPARTMENT_HANDLER),
        addPerson("approver" + number, id, Role.DEPARTMENT_APPROVER));
  }

  /**
   * Adds the session of the year before.
   *
   * @return its id
   */
  public UUID addEarlierSession() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into session (id, committee_id, term, number, name, starts_on, ends_on)
            values (?, ?, 4, 5, '四届五次会议', '2025-01-12', '2025-12-31')
            """)
        .params(id, committeeId)
        .update();
    return id;
  }

  /**
   * Adds a person.
   *
   * @param name of the person
   * @param departmentId department, null for none
   * @param roles what the person may be
   * @return the person, as if signed in
   */
  public CurrentUser addPerson(String name, UUID departmentId, Role... roles) {
    UUID id = UUID.randomUUID();
    String username = name + "-" + id;
    jdbc.sql(
            """
            insert into person (id, committee_id, department_id, name, phone, email)
            values (?, ?, ?, ?, '', '')
            """)
        .params(id, committeeId, departmentId, name)
        .update();
    jdbc.sql(
            """
            insert into account (person_id, username, password_hash, must_change_password)
            values (?, ?, '{noop}secret', false)
            """)
        .params(id, username)
        .update();
    for (Role role : roles) {
      jdbc.sql("insert into person_role (person_id, role) values (?, ?)")
          .params(id, role.name())
          .update();
    }
    return new CurrentUser(id, username, name, committeeId, departmentId, Set.of(roles));
  }

  /**
   * Returns the committee.
   *
   * @return its id
   */
  public UUID committeeId() {
    return committeeId;
  }

  /**
   * Returns a member.
   *
   * @param number 1 to 4
   * @return the member
   */
  public CurrentUser member(int number) {
    return members.get(number - 1);
  }

  /**
   * Returns the official of a role.
   *
   * @param role a role outside of departments
   * @return the official
   */
  public CurrentUser official(Role role) {
    return officials.get(role);
  }

  /**
   * Returns a department.
   *
   * @param number 1 to 5
   * @return the department
   */
  public Unit department(int number) {
    return departments.get(number - 1);
  }

  /**
   * Lets a person act at a page.
   *
   * @param user who
   * @return the acting person
   */
  public static Acting at(CurrentUser user) {
    return Acting.as(user, Channel.WEB);
  }
}
