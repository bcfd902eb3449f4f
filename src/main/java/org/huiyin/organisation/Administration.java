package org.huiyin.organisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Desk of the administrators: committees below the own one, sessions, people, roles and accounts.
 * Every deed is done in person, for the own committee, and noted in the trail.
 */
@Service
@Transactional
public class Administration {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Register register;
  private final Founding founding;
  private final Passwords passwords;
  private final Organisation organisation;
  private final AdministrationTrail trail;

  Administration(
      JdbcClient jdbc,
      Ids ids,
      Register register,
      Founding founding,
      Passwords passwords,
      Organisation organisation,
      AdministrationTrail trail) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.register = register;
    this.founding = founding;
    this.passwords = passwords;
    this.organisation = organisation;
    this.trail = trail;
  }

  /**
   * Enters a committee below the administrator's own one, with its first administrator.
   *
   * @param form the committee
   * @param by an administrator of the committee above
   * @return id of the committee
   */
  public UUID createCommittee(NewCommittee form, Acting by) {
    Committee parent = organisation.committee(by.requireAdministrator());
    if (!form.level().isBelow(parent.level())) {
      throw RuleViolation.invalid("committee.level-not-below");
    }
    UUID id = founding.enter(parent.id(), form);
    trail.note(parent.id(), by, AdministrationEntry.What.COMMITTEE_CREATED, id, form.name());
    return id;
  }

  /**
   * Enters a session.
   *
   * @param form the session
   * @param by an administrator
   * @return id of the session
   */
  public UUID addSession(SessionForm form, Acting by) {
    UUID committeeId = by.requireAdministrator();
    Faults faults = new Faults();
    String name = PersonInput.line(faults, "name", form.name(), PersonInput.NAME);
    faults.require("startsOn", form.startsOn());
    faults.require("endsOn", form.endsOn());
    requireCount(faults, "term", form.term());
    requireCount(faults, "number", form.number());
    if (form.startsOn() != null
        && form.endsOn() != null
        && form.endsOn().isBefore(form.startsOn())) {
      faults.add("endsOn", "session.ends-before-start");
    }
    faults.refuseIfAny();
    UUID id = ids.next();
    try {
      jdbc.sql(
              """
              insert into session (id, committee_id, term, number, name, starts_on, ends_on)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(id, committeeId, form.term(), form.number(), name, form.startsOn(), form.endsOn())
          .update();
    } catch (DuplicateKeyException e) {
      throw RuleViolation.conflict("session.exists", form.term(), form.number());
    }
    trail.note(committeeId, by, AdministrationEntry.What.SESSION_ADDED, id, name);
    return id;
  }

  /**
   * Enters a person with an account.
   *
   * @param form the person
   * @param by an administrator
   * @return id of the person
   */
  public UUID addPerson(NewPerson form, Acting by) {
    UUID committeeId = by.requireAdministrator();
    register.lock(committeeId);
    Faults faults = new Faults();
    String username = PersonInput.username(faults, "username", form.username());
    Register.PersonRow row =
        new Register.PersonRow(
            PersonInput.line(faults, "name", form.name(), PersonInput.NAME),
            PersonInput.phone(faults, "phone", form.phone()),
            PersonInput.email(faults, "email", form.email()),
            form.departmentId());
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(form.roles());
    NewPerson.Membership membership = form.membership();
    if (membership != null) {
      roles.add(Role.PROPOSER);
    } else if (roles.contains(Role.PROPOSER)) {
      faults.add("roles", "person.proposer-is-member");
    }
    PersonInput.matchDepartment(faults, "departmentId", roles, form.departmentId() != null);
    passwords.check(faults, "initialPassword", form.initialPassword(), username, committeeId);
    String number = "";
    String sector = "";
    String post = "";
    if (membership != null) {
      number = PersonInput.key(faults, "membership.number", membership.number());
      sector = PersonInput.line(faults, "membership.sector", membership.sector(), PersonInput.NAME);
      post = PersonInput.line(faults, "membership.post", membership.post(), PersonInput.POST);
    }
    faults.refuseIfAny();
    if (form.departmentId() != null) {
      by.requireCommittee(organisation.department(form.departmentId()).committeeId());
    }

    UUID id = register.addPerson(committeeId, row);
    register.addAccount(id, username, passwords.hash(form.initialPassword()), true);
    roles.forEach(role -> register.grant(id, role));
    if (membership != null) {
      register.setMember(id, committeeId, number, register.sector(committeeId, sector), post);
    }
    trail.note(committeeId, by, AdministrationEntry.What.PERSON_ADDED, id, roles.toString());
    return id;
  }

  /**
   * Changes what is known of a person.
   *
   * @param personId who
   * @param name name
   * @param phone phone number, may be empty
   * @param email e-mail address, may be empty
   * @param by an administrator
   */
  public void changePerson(
      UUID personId,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      Acting by) {
    Person person = requirePersonOfOwnCommittee(personId, by);
    Faults faults = new Faults();
    Register.PersonRow row =
        new Register.PersonRow(
            PersonInput.line(faults, "name", name, PersonInput.NAME),
            PersonInput.phone(faults, "phone", phone),
            PersonInput.email(faults, "email", email),
            person.departmentId());
    faults.refuseIfAny();
    register.changePerson(personId, row);
    trail.note(
        person.committeeId(),
        by,
        AdministrationEntry.What.PERSON_CHANGED,
        personId,
        person.username());
  }

  /**
   * Enters a department, or changes the one that has the code.
   *
   * @param code short name in letters, unique in the committee
   * @param name its name
   * @param duties what it is in charge of; may be empty
   * @param by an administrator
   * @return id of the department
   */
  public UUID enterDepartment(
      @Nullable String code, @Nullable String name, @Nullable String duties, Acting by) {
    UUID committeeId = by.requireAdministrator();
    register.lock(committeeId);
    Faults faults = new Faults();
    String key = PersonInput.key(faults, "code", code);
    String full = PersonInput.line(faults, "name", name, PersonInput.LONG_NAME);
    String about = faults.optionalText("duties", duties, PersonInput.DUTIES);
    faults.refuseIfAny();
    UUID id =
        organisation.departmentByCode(committeeId, key).map(Department::id).orElseGet(ids::next);
    register.setDepartment(id, committeeId, key, full, about);
    trail.note(
        committeeId, by, AdministrationEntry.What.DEPARTMENT_ENTERED, null, key + " " + full);
    return id;
  }

  /**
   * Notes an import of holidays, in the transaction that does it. The national set is kept by the
   * committee at the top of the tree, additions by each committee.
   *
   * @param national whether it is the national set
   * @param what what was imported
   * @param by an administrator
   * @return the administrator's committee
   * @throws RuleViolation 403 for the national set when there is a committee above
   */
  public UUID noteCalendarImport(boolean national, String what, Acting by) {
    UUID committeeId = by.requireAdministrator();
    if (national && organisation.committee(committeeId).parentId() != null) {
      throw RuleViolation.forbidden("calendar.national-at-the-top");
    }
    trail.note(committeeId, by, AdministrationEntry.What.CALENDAR_IMPORTED, null, what);
    return committeeId;
  }

  /**
   * Closes the account of somebody who left. Name and deeds stay; roles are kept for the case of a
   * return.
   *
   * @param personId who
   * @param by an administrator, not the person itself
   */
  public void deactivate(UUID personId, Acting by) {
    Person person = requirePersonOfOwnCommittee(personId, by);
    refuseSelf(person, by);
    setActive(person, false, AdministrationEntry.What.PERSON_DEACTIVATED, by);
  }

  /**
   * Opens a closed account again.
   *
   * @param personId who
   * @param by an administrator
   */
  public void reactivate(UUID personId, Acting by) {
    Person person = requirePersonOfOwnCommittee(personId, by);
    setActive(person, true, AdministrationEntry.What.PERSON_REACTIVATED, by);
  }

  /**
   * Gives a person a role.
   *
   * @param personId who; for a role of a department somebody who is in one already
   * @param role the role; {@code PROPOSER} for members only
   * @param by an administrator
   */
  public void grant(UUID personId, Role role, Acting by) {
    Person person = requirePersonOfOwnCommittee(personId, by);
    if (role == Role.PROPOSER && organisation.member(personId).isEmpty()) {
      throw RuleViolation.invalid("person.proposer-is-member");
    }
    if (role.isOfDepartment() && person.departmentId() == null) {
      throw RuleViolation.invalid("person.department-required");
    }
    if (register.grant(personId, role)) {
      trail.note(
          person.committeeId(), by, AdministrationEntry.What.ROLE_GRANTED, personId, role.name());
    }
  }

  /**
   * Takes a role from a person. With the last role of a department the person leaves it.
   *
   * @param personId who
   * @param role the role
   * @param by an administrator; nobody can give up the own administration
   */
  public void revoke(UUID personId, Role role, Acting by) {
    Person person = requirePersonOfOwnCommittee(personId, by);
    if (role == Role.ADMIN) {
      refuseSelf(person, by);
    }
    if (register.revoke(personId, role)) {
      boolean stays =
          person.roles().stream().anyMatch(held -> held != role && held.isOfDepartment());
      if (role.isOfDepartment() && !stays) {
        register.changePerson(
            personId, new Register.PersonRow(person.name(), person.phone(), person.email(), null));
      }
      trail.note(
          person.committeeId(), by, AdministrationEntry.What.ROLE_REVOKED, personId, role.name());
    }
  }

  /**
   * Gives a person a new initial password, to be changed at the next sign-in, and ends a lock-out.
   *
   * @param personId who
   * @param password the password
   * @param by an administrator
   */
  public void resetPassword(UUID personId, String password, Acting by) {
    Person person = requirePersonOfOwnCommittee(personId, by);
    Faults faults = new Faults();
    passwords.check(faults, "password", password, person.username(), person.committeeId());
    faults.refuseIfAny();
    jdbc.sql(
            """
            update account set password_hash = ?, must_change_password = true, failures = 0,
                               locked_until = null
             where person_id = ?
            """)
        .params(passwords.hash(password), personId)
        .update();
    trail.note(
        person.committeeId(),
        by,
        AdministrationEntry.What.PASSWORD_RESET,
        personId,
        person.username());
  }

  /**
   * Ends a lock-out early.
   *
   * @param personId whose account
   * @param by an administrator
   */
  public void unlock(UUID personId, Acting by) {
    Person person = requirePersonOfOwnCommittee(personId, by);
    jdbc.sql("update account set failures = 0, locked_until = null where person_id = ?")
        .param(personId)
        .update();
    trail.note(
        person.committeeId(),
        by,
        AdministrationEntry.What.ACCOUNT_UNLOCKED,
        personId,
        person.username());
  }

  /**
   * Reads the trail of the own committee.
   *
   * @param after key of the page before; null for the first page
   * @param size rows wanted
   * @param by an administrator or auditor
   * @return latest first
   */
  @Transactional(readOnly = true)
  public Page<AdministrationEntry> trail(@Nullable String after, int size, Acting by) {
    UUID committeeId = by.user().committeeId();
    by.requireInPerson();
    by.require(committeeId, Role.ADMIN, Role.AUDITOR);
    int wanted = Math.min(Math.max(size, 1), Page.LARGEST_SIZE);
    List<AdministrationEntry> found =
        jdbc.sql(
                """
                select e.id, e.at, actor.name as actor_name, e.channel, e.deed, e.subject_id,
                       subject.name as subject_name, e.detail
                  from administration_entry e
                  left join person actor on actor.id = e.actor_id
                  left join person subject on subject.id = e.subject_id
                 where e.committee_id = :committee
                   and (cast(:after as uuid) is null or e.id < cast(:after as uuid))
                 order by e.id desc limit :limit
                """)
            .param("committee", committeeId)
            .param("after", after == null ? null : keyOf(after))
            .param("limit", wanted + 1)
            .query(AdministrationTrail::map)
            .list();
    return Page.of(found, wanted, entry -> entry.id().toString());
  }

  private static UUID keyOf(String after) {
    try {
      return UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw RuleViolation.notFound("not-found");
    }
  }

  private void setActive(Person person, boolean active, AdministrationEntry.What what, Acting by) {
    int changed =
        jdbc.sql("update person set active = ? where id = ? and active <> ?")
            .params(active, person.id(), active)
            .update();
    if (changed == 1) {
      trail.note(person.committeeId(), by, what, person.id(), person.username());
    }
  }

  private Person requirePersonOfOwnCommittee(UUID personId, Acting by) {
    register.lock(by.requireAdministrator());
    Person person = organisation.person(personId);
    by.requireCommittee(person.committeeId());
    if (register.isSystem(personId)) {
      throw RuleViolation.conflict("person.system-account");
    }
    return person;
  }

  private static void refuseSelf(Person person, Acting by) {
    if (person.id().equals(by.user().personId())) {
      throw RuleViolation.conflict("person.not-oneself");
    }
  }

  private static void requireCount(Faults faults, String field, int value) {
    if (value < 1 || value > 99) {
      faults.add(field, "session.number-between", 1, 99);
    }
  }
}
