package org.huiyin.organisation;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.shared.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A committee of its own for each test, so that tests share a database without knowing each other.
 */
public final class SampleCommittee {

  /** Password of everybody. */
  public static final String PASSWORD = "correct horse 7";

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Organisation organisation;
  private final Administration administration;
  private final Register register;
  private final UUID id;
  private final String code;
  private final CurrentUser administrator;

  private SampleCommittee(ApplicationContext context, CommitteeLevel level) {
    organisation = context.getBean(Organisation.class);
    administration = context.getBean(Administration.class);
    register = context.getBean(Register.class);
    code = "test" + COUNTER.incrementAndGet();
    id =
        context
            .getBean(Founding.class)
            .enter(
                null,
                new NewCommittee(
                    level,
                    "政协" + code + "委员会",
                    code,
                    new NewCommittee.FirstAdministrator(code + ".admin", "管晓航", PASSWORD, false)));
    administrator = organisation.peopleWith(id, Role.ADMIN).get(0).asUser();
  }

  /**
   * Founds one.
   *
   * @param context the application
   * @return a city's committee with nothing but an administrator
   */
  public static SampleCommittee in(ApplicationContext context) {
    return new SampleCommittee(context, CommitteeLevel.CITY);
  }

  /**
   * Founds one.
   *
   * @param context the application
   * @return a province's committee with nothing but an administrator
   */
  public static SampleCommittee ofProvince(ApplicationContext context) {
    return new SampleCommittee(context, CommitteeLevel.PROVINCE);
  }

  /**
   * Returns its id.
   *
   * @return the id
   */
  public UUID id() {
    return id;
  }

  /**
   * Returns its code, which is unique and may begin user names.
   *
   * @return the code
   */
  public String code() {
    return code;
  }

  /**
   * Returns the administrator at work.
   *
   * @return the administrator
   */
  public Acting byAdministrator() {
    return Acting.as(administrator, Channel.WEB);
  }

  /**
   * Adds a person with roles of the committee.
   *
   * @param roles what the person may be
   * @return the person
   */
  public CurrentUser with(Role... roles) {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    wanted.addAll(Set.of(roles));
    return add(wanted, null, null);
  }

  /**
   * Adds a department.
   *
   * @param departmentCode its code
   * @return its id
   */
  public UUID department(String departmentCode) {
    UUID departmentId = UUID.randomUUID();
    register.setDepartment(departmentId, id, departmentCode, departmentCode + "局", "");
    return departmentId;
  }

  /**
   * Adds a person of a department.
   *
   * @param departmentId the department
   * @param role handler or approver
   * @return the person
   */
  public CurrentUser of(UUID departmentId, Role role) {
    return add(Set.of(role), departmentId, null);
  }

  /**
   * Adds a member.
   *
   * @return the member
   */
  public CurrentUser member() {
    return add(
        Set.of(), null, new NewPerson.Membership("M" + COUNTER.incrementAndGet(), "经济", "某公司董事长"));
  }

  private CurrentUser add(
      Set<Role> roles, @Nullable UUID departmentId, NewPerson.@Nullable Membership membership) {
    String username = code + ".p" + COUNTER.incrementAndGet();
    UUID personId =
        administration.addPerson(
            new NewPerson(
                username, "人员" + username, "", "", roles, departmentId, membership, PASSWORD),
            byAdministrator());
    return organisation.userOf(personId);
  }
}
