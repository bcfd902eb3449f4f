package org.huiyin.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of the organisation for the desk, the import and the founding, which check what
 * they write.
 */
@Component
class Register {

  private final JdbcClient jdbc;
  private final Ids ids;

  Register(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Lets only one import or desk at a time change who belongs to a committee. */
  void lock(UUID committeeId) {
    boolean known =
        jdbc.sql("select 1 from committee where id = ? for no key update")
            .param(committeeId)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!known) {
      throw RuleViolation.notFound("not-found");
    }
  }

  UUID addCommittee(@Nullable UUID parentId, CommitteeLevel level, String name, String code) {
    UUID id = ids.next();
    try {
      jdbc.sql("insert into committee (id, parent_id, level, name, code) values (?, ?, ?, ?, ?)")
          .params(id, parentId, level.name(), name, code)
          .update();
    } catch (DuplicateKeyException e) {
      throw RuleViolation.conflict("committee.code-taken", code);
    }
    return id;
  }

  UUID addPerson(UUID committeeId, PersonRow row) {
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into person (id, committee_id, department_id, name, phone, email)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(id, committeeId, row.departmentId(), row.name(), row.phone(), row.email())
        .update();
    return id;
  }

  void changePerson(UUID id, PersonRow row) {
    jdbc.sql("update person set department_id = ?, name = ?, phone = ?, email = ? where id = ?")
        .params(row.departmentId(), row.name(), row.phone(), row.email(), id)
        .update();
  }

  void addAccount(UUID personId, String username, String hash, boolean mustChangePassword) {
    try {
      jdbc.sql(
              """
              insert into account (person_id, username, password_hash, must_change_password)
              values (?, ?, ?, ?)
              """)
          .params(personId, username, hash, mustChangePassword)
          .update();
    } catch (DuplicateKeyException e) {
      throw RuleViolation.conflict("account.username-taken", username);
    }
  }

  void rename(UUID personId, String username) {
    try {
      jdbc.sql("update account set username = ? where person_id = ? and username <> ?")
          .params(username, personId, username)
          .update();
    } catch (DuplicateKeyException e) {
      throw RuleViolation.conflict("account.username-taken", username);
    }
  }

  boolean grant(UUID personId, Role role) {
    return jdbc.sql(
                "insert into person_role (person_id, role) values (?, ?) on conflict do nothing")
            .params(personId, role.name())
            .update()
        == 1;
  }

  boolean revoke(UUID personId, Role role) {
    return jdbc.sql("delete from person_role where person_id = ? and role = ?")
            .params(personId, role.name())
            .update()
        == 1;
  }

  void setRoles(UUID personId, Set<Role> before, Set<Role> after) {
    after.stream().filter(role -> !before.contains(role)).forEach(role -> grant(personId, role));
    before.stream().filter(role -> !after.contains(role)).forEach(role -> revoke(personId, role));
  }

  /** Tells whether a person is the account of another system. */
  boolean isSystem(UUID personId) {
    return jdbc.sql("select exists (select 1 from system_account where person_id = ?)")
        .param(personId)
        .query(Boolean.class)
        .single();
  }

  UUID sector(UUID committeeId, String name) {
    Optional<UUID> known =
        jdbc.sql("select id from sector where committee_id = ? and name = ?")
            .params(committeeId, name)
            .query(UUID.class)
            .optional();
    return known.orElseGet(
        () -> {
          UUID id = ids.next();
          jdbc.sql("insert into sector (id, committee_id, name) values (?, ?, ?)")
              .params(id, committeeId, name)
              .update();
          return id;
        });
  }

  void setMember(UUID personId, UUID committeeId, String number, UUID sectorId, String post) {
    try {
      jdbc.sql(
              """
              insert into member (person_id, committee_id, number, sector_id, post)
              values (?, ?, ?, ?, ?)
              on conflict (person_id) do update
                 set number = excluded.number, sector_id = excluded.sector_id,
                     post = excluded.post
              """)
          .params(personId, committeeId, number, sectorId, post)
          .update();
    } catch (DuplicateKeyException e) {
      throw RuleViolation.conflict("member.number-taken", number);
    }
  }

  void setDepartment(UUID id, UUID committeeId, String code, String name, String duties) {
    jdbc.sql(
            """
            insert into department (id, committee_id, code, name, duties) values (?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, duties = excluded.duties
            """)
        .params(id, committeeId, code, name, duties)
        .update();
  }

  void setBody(UUID id, UUID committeeId, String name, BodyKind kind, UUID contactPersonId) {
    jdbc.sql(
            """
            insert into body (id, committee_id, name, kind, contact_person_id)
            values (?, ?, ?, ?, ?)
            on conflict (id) do update
               set kind = excluded.kind, contact_person_id = excluded.contact_person_id
            """)
        .params(id, committeeId, name, kind.name(), contactPersonId)
        .update();
  }

  /** Members, also those who left. */
  List<Member> allMembers(UUID committeeId) {
    return jdbc.sql(Organisation.MEMBER + "where m.committee_id = ?")
        .param(committeeId)
        .query(Member.class)
        .list();
  }

  /** Finds who holds which of the user names, in any committee. */
  Map<String, Holder> holders(Collection<String> usernames) {
    Map<String, Holder> holders = new HashMap<>();
    jdbc.sql(
            """
            select a.username, a.person_id, p.committee_id,
                   exists (select 1 from system_account s where s.person_id = p.id) as system
              from account a join person p on p.id = a.person_id where a.username = any (?)
            """)
        .param(usernames.toArray(String[]::new))
        .query(Holder.class)
        .list()
        .forEach(holder -> holders.put(holder.username(), holder));
    return holders;
  }

  /**
   * What stands in a row of a person.
   *
   * @param name name
   * @param phone phone number
   * @param email e-mail address
   * @param departmentId department
   */
  record PersonRow(String name, String phone, String email, @Nullable UUID departmentId) {}

  /**
   * Who holds a user name.
   *
   * @param username the name
   * @param personId who
   * @param committeeId of which committee
   * @param system whether it is another system rather than a person
   */
  record Holder(String username, UUID personId, UUID committeeId, boolean system) {}
}
