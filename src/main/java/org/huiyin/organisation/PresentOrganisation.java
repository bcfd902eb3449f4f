package org.huiyin.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.organisation.OrganisationWorkbook.BodyRow;
import org.huiyin.organisation.OrganisationWorkbook.MemberRow;
import org.huiyin.organisation.OrganisationWorkbook.UserRow;
import org.huiyin.organisation.Register.Holder;
import org.jspecify.annotations.Nullable;

/** What a committee has before an import, and what in a workbook does not fit it. */
final class PresentOrganisation {

  final UUID committeeId;
  final Map<String, Department> departments;
  final Map<String, Member> members;
  final Map<String, Body> bodies;
  final Map<UUID, Person> people;
  private final Map<UUID, Member> memberships;
  private final Map<String, Holder> holders;

  PresentOrganisation(
      UUID committeeId,
      Organisation organisation,
      List<Member> allMembers,
      Map<String, Holder> holders) {
    this.committeeId = committeeId;
    this.departments = index(organisation.departments(committeeId), Department::code);
    this.members = index(allMembers, Member::number);
    this.memberships = index(allMembers, Member::personId);
    this.bodies = index(organisation.bodies(committeeId), Body::name);
    this.people = index(organisation.people(committeeId), Person::id);
    this.holders = holders;
  }

  /** Names every cell that does not fit what there is. */
  void compare(OrganisationWorkbook workbook, UUID administratorId) {
    Map<String, MemberRow> memberRows = index(workbook.members, MemberRow::number);
    workbook.members.forEach(this::compareMember);
    workbook.bodies.forEach(body -> compareBody(body, memberRows));
    Map<String, MemberRow> byUsername = index(workbook.members, MemberRow::username);
    Map<UUID, MemberRow> renamed = renamedMembers(workbook.members);
    Map<String, ?> departmentRows =
        index(workbook.departments, OrganisationWorkbook.DepartmentRow::code);
    for (UserRow user : workbook.users) {
      String code = user.departmentCode();
      if (!code.isEmpty() && !departments.containsKey(code) && !departmentRows.containsKey(code)) {
        user.row()
            .addFault(OrganisationWorkbook.DEPARTMENT_CODE, "import.department-unknown", code);
      }
      compareUser(user, byUsername, renamed, administratorId);
    }
  }

  /** The person a row of a member speaks of: the member of that number, or who has the account. */
  @Nullable UUID personOf(MemberRow row) {
    Member member = members.get(row.number());
    return member == null ? personNamed(row.username()) : member.personId();
  }

  /** The person of this committee who has the account. */
  @Nullable UUID personNamed(String username) {
    Holder holder = holders.get(username);
    return holder != null && holder.committeeId().equals(committeeId) ? holder.personId() : null;
  }

  /** Neither people of other committees nor other systems are entered by a workbook. */
  private boolean isForeign(Holder holder) {
    return holder.system() || !holder.committeeId().equals(committeeId);
  }

  private void compareMember(MemberRow row) {
    Holder holder = holders.get(row.username());
    if (holder == null) {
      return;
    }
    Member member = members.get(row.number());
    boolean foreign = isForeign(holder);
    if (foreign || (member != null && !member.personId().equals(holder.personId()))) {
      row.row().addFault(OrganisationWorkbook.USERNAME, "account.username-taken", row.username());
      return;
    }
    Member other = memberships.get(holder.personId());
    if (member == null && other != null) {
      row.row()
          .addFault(
              OrganisationWorkbook.NUMBER,
              "import.member-has-number",
              row.username(),
              other.number());
    }
  }

  private void compareBody(BodyRow row, Map<String, MemberRow> memberRows) {
    String number = row.contactNumber();
    if (!number.isEmpty() && !members.containsKey(number) && !memberRows.containsKey(number)) {
      row.row().addFault(OrganisationWorkbook.CONTACT, "import.member-unknown", number);
    }
  }

  private void compareUser(
      UserRow row,
      Map<String, MemberRow> byUsername,
      Map<UUID, MemberRow> renamed,
      UUID administratorId) {
    Holder holder = holders.get(row.username());
    boolean foreign = holder != null && isForeign(holder);
    if (foreign || (holder != null && renamed.containsKey(holder.personId()))) {
      row.row().addFault(OrganisationWorkbook.USERNAME, "account.username-taken", row.username());
      return;
    }
    boolean member =
        byUsername.containsKey(row.username())
            || (holder != null && memberships.containsKey(holder.personId()));
    if (row.roles().contains(Role.PROPOSER) && !member) {
      row.row().addFault(OrganisationWorkbook.ROLES, "person.proposer-is-member");
    }
    boolean oneself = holder != null && holder.personId().equals(administratorId);
    if (oneself && !row.roles().contains(Role.ADMIN)) {
      row.row().addFault(OrganisationWorkbook.ROLES, "person.not-oneself");
    }
  }

  /** Members whose account the workbook calls something else: their old name is not free yet. */
  private Map<UUID, MemberRow> renamedMembers(List<MemberRow> rows) {
    Map<UUID, MemberRow> renamed = new HashMap<>();
    for (MemberRow row : rows) {
      Member member = members.get(row.number());
      Person person = member == null ? null : people.get(member.personId());
      if (person != null && !person.username().equals(row.username())) {
        renamed.put(person.id(), row);
      }
    }
    return renamed;
  }

  private static <K, T> Map<K, T> index(List<T> rows, Function<T, K> key) {
    Map<K, T> index = new HashMap<>();
    rows.forEach(row -> index.put(key.apply(row), row));
    return index;
  }

  /** User names a workbook mentions. */
  static List<String> usernames(OrganisationWorkbook workbook) {
    List<String> usernames = new ArrayList<>();
    workbook.members.forEach(row -> usernames.add(row.username()));
    workbook.users.forEach(row -> usernames.add(row.username()));
    return usernames;
  }
}
