package org.huiyin.organisation;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.OrganisationWorkbook.BodyRow;
import org.huiyin.organisation.OrganisationWorkbook.DepartmentRow;
import org.huiyin.organisation.OrganisationWorkbook.MemberRow;
import org.huiyin.organisation.OrganisationWorkbook.UserRow;
import org.huiyin.shared.CellFault;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports departments, members, bodies and users from a workbook, all or nothing. What is known
 * already (a department by its code, a member by its number, a body by its name, a user by the user
 * name) is brought up to date; nothing is ever deleted, and no password is ever changed.
 */
@Service
@Transactional
public class OrganisationImport {

  private final Organisation organisation;
  private final Register register;
  private final Passwords passwords;
  private final Ids ids;
  private final AdministrationTrail trail;

  OrganisationImport(
      Organisation organisation,
      Register register,
      Passwords passwords,
      Ids ids,
      AdministrationTrail trail) {
    this.organisation = organisation;
    this.register = register;
    this.passwords = passwords;
    this.ids = ids;
    this.trail = trail;
  }

  /**
   * Imports a workbook into the administrator's own committee.
   *
   * @param content the workbook with some of the sheets 承办单位, 委员, 团体 and 用户
   * @param password for the users who are new
   * @param by an administrator
   * @return what was done; with any faulty cell nothing was
   */
  public ImportReport importWorkbook(InputStream content, InitialPassword password, Acting by) {
    UUID committeeId = by.requireAdministrator();
    Faults faults = new Faults();
    passwords.check(faults, "initialPassword", password.value(), "", committeeId);
    faults.refuseIfAny();
    OrganisationWorkbook workbook = OrganisationWorkbook.read(content);

    register.lock(committeeId);
    PresentOrganisation present =
        new PresentOrganisation(
            committeeId,
            organisation,
            register.allMembers(committeeId),
            register.holders(PresentOrganisation.usernames(workbook)));
    present.compare(workbook, by.user().personId());
    List<CellFault> found = workbook.faults();
    if (!found.isEmpty()) {
      return ImportReport.refused(found);
    }
    ImportReport report = new Writing(present, password).write(workbook);
    trail.note(committeeId, by, AdministrationEntry.What.WORKBOOK_IMPORTED, null, summary(report));
    return report;
  }

  private static String summary(ImportReport report) {
    Map<String, ImportReport.Count> counts = new LinkedHashMap<>();
    counts.put(OrganisationWorkbook.DEPARTMENTS, report.departments());
    counts.put(OrganisationWorkbook.MEMBERS, report.members());
    counts.put(OrganisationWorkbook.BODIES, report.bodies());
    counts.put(OrganisationWorkbook.USERS, report.users());
    StringBuilder summary = new StringBuilder();
    counts.forEach(
        (sheet, count) ->
            summary
                .append(summary.isEmpty() ? "" : "; ")
                .append(sheet)
                .append(" +")
                .append(count.added())
                .append(" ~")
                .append(count.changed()));
    return summary.toString();
  }

  /** One import that found nothing wrong. */
  private final class Writing {

    private final PresentOrganisation present;
    private final InitialPassword password;
    private final Map<String, UUID> departmentIds = new HashMap<>();
    private final Map<String, UUID> sectorIds = new HashMap<>();
    private final Map<String, UUID> memberIds = new HashMap<>();
    private @Nullable String hash;

    Writing(PresentOrganisation present, InitialPassword password) {
      this.present = present;
      this.password = password;
      present.departments.forEach((code, department) -> departmentIds.put(code, department.id()));
      present.members.forEach((number, member) -> memberIds.put(number, member.personId()));
    }

    ImportReport write(OrganisationWorkbook workbook) {
      Tally departments = new Tally();
      workbook.departments.forEach(row -> departments.count(write(row)));
      Tally members = new Tally();
      Tally users = new Tally();
      Map<String, UserRow> userRows = new LinkedHashMap<>();
      workbook.users.forEach(row -> userRows.put(row.username(), row));
      for (MemberRow row : workbook.members) {
        UserRow user = userRows.remove(row.username());
        Outcome outcome = write(row, user);
        members.count(outcome);
        if (user != null) {
          users.count(outcome);
        }
      }
      userRows.values().forEach(row -> users.count(write(row)));
      Tally bodies = new Tally();
      workbook.bodies.forEach(row -> bodies.count(write(row)));
      return new ImportReport(
          List.of(), departments.total(), members.total(), bodies.total(), users.total());
    }

    private Outcome write(DepartmentRow row) {
      Department before = present.departments.get(row.code());
      if (before != null
          && before.name().equals(row.name())
          && before.duties().equals(row.duties())) {
        return Outcome.UNCHANGED;
      }
      UUID id = before == null ? ids.next() : before.id();
      register.setDepartment(id, present.committeeId, row.code(), row.name(), row.duties());
      departmentIds.put(row.code(), id);
      return before == null ? Outcome.ADDED : Outcome.CHANGED;
    }

    private Outcome write(MemberRow row, @Nullable UserRow user) {
      UUID known = present.personOf(row);
      Person before = known == null ? null : present.people.get(known);
      Set<Role> roles = EnumSet.of(Role.PROPOSER);
      if (user != null) {
        roles.addAll(user.roles());
      } else if (before != null) {
        roles.addAll(before.roles());
      }
      UUID department = before == null ? null : before.departmentId();
      Desired desired =
          new Desired(
              row.username(),
              row.name(),
              user == null || user.phone().isEmpty() ? row.phone() : user.phone(),
              user == null || user.email().isEmpty() ? row.email() : user.email(),
              user == null ? department : departmentOf(user),
              roles);
      Written written = write(before, desired);
      memberIds.put(row.number(), written.id());
      Member member = present.members.get(row.number());
      boolean same =
          member != null
              && member.sector().equals(row.sector())
              && member.post().equals(row.post());
      if (!same) {
        register.setMember(
            written.id(), present.committeeId, row.number(), sectorOf(row), row.post());
      }
      return same || written.outcome() == Outcome.ADDED ? written.outcome() : Outcome.CHANGED;
    }

    private Outcome write(UserRow row) {
      UUID known = present.personNamed(row.username());
      Person before = known == null ? null : present.people.get(known);
      Set<Role> roles = EnumSet.copyOf(row.roles());
      if (before != null && before.roles().contains(Role.PROPOSER)) {
        roles.add(Role.PROPOSER);
      }
      return write(
              before,
              new Desired(
                  row.username(), row.name(), row.phone(), row.email(), departmentOf(row), roles))
          .outcome();
    }

    private Outcome write(BodyRow row) {
      UUID contact = memberIds.get(row.contactNumber());
      Body before = present.bodies.get(row.name());
      if (before != null
          && before.kind() == row.kind()
          && before.contactPersonId().equals(contact)) {
        return Outcome.UNCHANGED;
      }
      UUID id = before == null ? ids.next() : before.id();
      register.setBody(id, present.committeeId, row.name(), row.kind(), contact);
      return before == null ? Outcome.ADDED : Outcome.CHANGED;
    }

    private Written write(@Nullable Person before, Desired desired) {
      Register.PersonRow row =
          new Register.PersonRow(
              desired.name(), desired.phone(), desired.email(), desired.departmentId());
      if (before == null) {
        UUID id = register.addPerson(present.committeeId, row);
        register.addAccount(id, desired.username(), hash(), password.mustBeChanged());
        register.setRoles(id, Set.of(), desired.roles());
        return new Written(id, Outcome.ADDED);
      }
      if (Desired.of(before).equals(desired)) {
        return new Written(before.id(), Outcome.UNCHANGED);
      }
      register.changePerson(before.id(), row);
      register.rename(before.id(), desired.username());
      register.setRoles(before.id(), before.roles(), desired.roles());
      return new Written(before.id(), Outcome.CHANGED);
    }

    private UUID sectorOf(MemberRow row) {
      return sectorIds.computeIfAbsent(
          row.sector(), name -> register.sector(present.committeeId, name));
    }

    private @Nullable UUID departmentOf(UserRow row) {
      return departmentIds.get(row.departmentCode());
    }

    /** One hash for all: they share the password anyhow, and each hash takes its time. */
    private String hash() {
      String known = hash;
      if (known == null) {
        known = passwords.hash(password.value());
        hash = known;
      }
      return known;
    }
  }

  private record Desired(
      String username,
      String name,
      String phone,
      String email,
      @Nullable UUID departmentId,
      Set<Role> roles) {

    static Desired of(Person person) {
      return new Desired(
          person.username(),
          person.name(),
          person.phone(),
          person.email(),
          person.departmentId(),
          person.roles());
    }
  }

  private enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  private record Written(UUID id, Outcome outcome) {}

  private static final class Tally {
    private final Map<Outcome, Integer> counts = new HashMap<>();

    void count(Outcome outcome) {
      counts.merge(outcome, 1, Integer::sum);
    }

    ImportReport.Count total() {
      return new ImportReport.Count(
          counts.getOrDefault(Outcome.ADDED, 0),
          counts.getOrDefault(Outcome.CHANGED, 0),
          counts.getOrDefault(Outcome.UNCHANGED, 0));
    }
  }
}
