package org.huiyin.organisation;

import java.util.UUID;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the first committee and its administrator, before there is anybody who could. Everything
 * after that is done by administrators at their desk.
 */
@Service
@Transactional
public class Founding {

  private final JdbcClient jdbc;
  private final Register register;
  private final Passwords passwords;

  Founding(JdbcClient jdbc, Register register, Passwords passwords) {
    this.jdbc = jdbc;
    this.register = register;
    this.passwords = passwords;
  }

  /**
   * Tells whether there is no committee yet.
   *
   * @return true before the founding
   */
  @Transactional(readOnly = true)
  public boolean isDue() {
    return !jdbc.sql("select exists (select 1 from committee)").query(Boolean.class).single();
  }

  /**
   * Enters the committee at the top of the tree.
   *
   * @param form the committee with its administrator
   * @return id of the committee
   * @throws RuleViolation 409 when there is a committee already
   */
  public UUID found(NewCommittee form) {
    jdbc.sql("lock table committee in share row exclusive mode").update();
    if (!isDue()) {
      throw RuleViolation.conflict("committee.founded-already");
    }
    return enter(null, form);
  }

  UUID enter(@Nullable UUID parentId, NewCommittee form) {
    Faults faults = new Faults();
    NewCommittee.FirstAdministrator administrator = form.administrator();
    String name = PersonInput.line(faults, "name", form.name(), PersonInput.LONG_NAME);
    String code = PersonInput.key(faults, "code", form.code());
    String username =
        PersonInput.username(faults, "administrator.username", administrator.username());
    String person =
        PersonInput.line(faults, "administrator.name", administrator.name(), PersonInput.NAME);
    passwords.checkDefault(faults, "administrator.password", administrator.password(), username);
    faults.refuseIfAny();
    UUID committeeId = register.addCommittee(parentId, form.level(), name, code);
    UUID personId = register.addPerson(committeeId, new Register.PersonRow(person, "", "", null));
    register.addAccount(
        personId,
        username,
        passwords.hash(administrator.password()),
        administrator.mustChangePassword());
    register.grant(personId, Role.ADMIN);
    return committeeId;
  }
}
