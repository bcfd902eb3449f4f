package org.huiyin.organisation;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huiyin.shared.CellFault;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Workbook;
import org.huiyin.shared.WorkbookTable;

/** The rows of an organisation workbook, and what is wrong with them as they stand. */
final class OrganisationWorkbook {

  static final int MOST_ROWS = 5_000;

  static final String DEPARTMENTS = "承办单位";
  static final String MEMBERS = "委员";
  static final String BODIES = "团体";
  static final String USERS = "用户";

  static final String DEPARTMENT_CODE = "单位代码";
  static final String DEPARTMENT_NAME = "单位名称";
  static final String DUTIES = "职责";
  static final String NUMBER = "委员编号";
  static final String NAME = "姓名";
  static final String SECTOR = "界别";
  static final String POST = "单位职务";
  static final String PHONE = "电话";
  static final String USERNAME = "用户名";
  static final String EMAIL = "电子邮箱";
  static final String BODY_NAME = "团体名称";
  static final String KIND = "类型";
  static final String CONTACT = "联系人委员编号";
  static final String ROLES = "角色";

  private static final Map<String, List<String>> HEADERS =
      Map.of(
          DEPARTMENTS, List.of(DEPARTMENT_CODE, DEPARTMENT_NAME, DUTIES),
          MEMBERS, List.of(NUMBER, NAME, SECTOR, POST, PHONE, USERNAME, EMAIL),
          BODIES, List.of(BODY_NAME, KIND, CONTACT),
          USERS, List.of(USERNAME, NAME, ROLES, DEPARTMENT_CODE, PHONE, EMAIL));

  /** A sheet of explanations that our own templates have. */
  private static final String NOTES = "说明";

  private static final Map<String, BodyKind> KINDS =
      Map.of(
          "党派", BodyKind.PARTY,
          "团体", BodyKind.GROUP,
          "界别", BodyKind.SECTOR,
          "专委会", BodyKind.SPECIAL_COMMITTEE);

  private static final Pattern ROLE_SEPARATOR = Pattern.compile("[、，,;；\\s]+");

  private final List<CellFault> sheetFaults = new ArrayList<>();
  private final List<WorkbookTable> tables = new ArrayList<>();

  final List<DepartmentRow> departments;
  final List<MemberRow> members;
  final List<BodyRow> bodies;
  final List<UserRow> users;

  private OrganisationWorkbook(Workbook workbook) {
    nameSheets(workbook);
    departments = read(workbook, DEPARTMENTS, OrganisationWorkbook::department);
    members = read(workbook, MEMBERS, OrganisationWorkbook::member);
    bodies = read(workbook, BODIES, OrganisationWorkbook::body);
    users = read(workbook, USERS, OrganisationWorkbook::user);
    refuseTwice(departments, DepartmentRow::row, DEPARTMENT_CODE, DepartmentRow::code);
    refuseTwice(members, MemberRow::row, NUMBER, MemberRow::number);
    refuseTwice(members, MemberRow::row, USERNAME, MemberRow::username);
    refuseTwice(bodies, BodyRow::row, BODY_NAME, BodyRow::name);
    refuseTwice(users, UserRow::row, USERNAME, UserRow::username);
    refuseOtherPersonOfSameName();
  }

  static List<String> headersOf(String sheet) {
    return HEADERS.getOrDefault(sheet, List.of());
  }

  static OrganisationWorkbook read(InputStream content) {
    return new OrganisationWorkbook(Workbook.read(content, MOST_ROWS));
  }

  /** What is wrong so far: with the sheets first, then cell by cell. */
  List<CellFault> faults() {
    List<CellFault> faults = new ArrayList<>(sheetFaults);
    tables.forEach(table -> faults.addAll(table.faults()));
    return faults;
  }

  private void nameSheets(Workbook workbook) {
    String known = String.join("、", DEPARTMENTS, MEMBERS, BODIES, USERS);
    for (Workbook.Sheet sheet : workbook.sheets()) {
      boolean expected = HEADERS.containsKey(sheet.name()) || sheet.name().equals(NOTES);
      if (!expected && !sheet.rows().isEmpty()) {
        sheetFaults.add(fault(sheet.name(), "import.sheet-unknown", sheet.name(), known));
      }
    }
    if (workbook.sheets().stream().noneMatch(sheet -> HEADERS.containsKey(sheet.name()))) {
      sheetFaults.add(fault("", "import.no-known-sheet", known));
    }
  }

  private static CellFault fault(String sheet, String code, Object... arguments) {
    return new CellFault(sheet, 0, "", "", code, List.of(arguments));
  }

  private <T> List<T> read(
      Workbook workbook, String name, BiFunction<WorkbookTable.Row, Faults, T> reader) {
    Optional<Workbook.Sheet> sheet = workbook.sheet(name);
    if (sheet.isEmpty()) {
      return List.of();
    }
    WorkbookTable table = new WorkbookTable(sheet.get(), HEADERS.get(name), MOST_ROWS);
    tables.add(table);
    List<T> rows = new ArrayList<>();
    for (WorkbookTable.Row row : table.rows()) {
      Faults faults = new Faults();
      rows.add(reader.apply(row, faults));
      row.addFaults(faults);
    }
    return rows;
  }

  private static DepartmentRow department(WorkbookTable.Row row, Faults faults) {
    return new DepartmentRow(
        row,
        PersonInput.key(faults, DEPARTMENT_CODE, row.text(DEPARTMENT_CODE)),
        PersonInput.line(faults, DEPARTMENT_NAME, row.text(DEPARTMENT_NAME), PersonInput.LONG_NAME),
        faults.optionalText(DUTIES, row.text(DUTIES), PersonInput.DUTIES));
  }

  private static MemberRow member(WorkbookTable.Row row, Faults faults) {
    return new MemberRow(
        row,
        PersonInput.key(faults, NUMBER, row.text(NUMBER)),
        PersonInput.line(faults, NAME, row.text(NAME), PersonInput.NAME),
        PersonInput.line(faults, SECTOR, row.text(SECTOR), PersonInput.NAME),
        PersonInput.line(faults, POST, row.text(POST), PersonInput.POST),
        PersonInput.phone(faults, PHONE, row.text(PHONE)),
        PersonInput.username(faults, USERNAME, row.text(USERNAME)),
        PersonInput.email(faults, EMAIL, row.text(EMAIL)));
  }

  private static BodyRow body(WorkbookTable.Row row, Faults faults) {
    BodyKind kind = KINDS.get(row.text(KIND));
    if (kind == null) {
      faults.add(KIND, "import.kind-unknown", row.text(KIND));
    }
    return new BodyRow(
        row,
        PersonInput.line(faults, BODY_NAME, row.text(BODY_NAME), PersonInput.LONG_NAME),
        kind == null ? BodyKind.GROUP : kind,
        PersonInput.key(faults, CONTACT, row.text(CONTACT)));
  }

  private static UserRow user(WorkbookTable.Row row, Faults faults) {
    Set<Role> roles = roles(row.text(ROLES), faults);
    String department = row.text(DEPARTMENT_CODE);
    if (!roles.isEmpty()) {
      PersonInput.matchDepartment(faults, DEPARTMENT_CODE, roles, !department.isEmpty());
    }
    return new UserRow(
        row,
        PersonInput.username(faults, USERNAME, row.text(USERNAME)),
        PersonInput.line(faults, NAME, row.text(NAME), PersonInput.NAME),
        roles,
        department,
        PersonInput.phone(faults, PHONE, row.text(PHONE)),
        PersonInput.email(faults, EMAIL, row.text(EMAIL)));
  }

  private static Set<Role> roles(String text, Faults faults) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (text.isEmpty()) {
      faults.add(ROLES, "input.required");
    }
    for (String code : ROLE_SEPARATOR.split(text, -1)) {
      if (!code.isEmpty()) {
        find(code)
            .ifPresentOrElse(roles::add, () -> faults.add(ROLES, "import.role-unknown", code));
      }
    }
    return roles;
  }

  private static Optional<Role> find(String code) {
    try {
      return Optional.of(Role.valueOf(code.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static <T> void refuseTwice(
      List<T> rows, Function<T, WorkbookTable.Row> row, String header, Function<T, String> value) {
    Map<String, Integer> first = new HashMap<>();
    for (T each : rows) {
      String key = value.apply(each);
      Integer before = key.isEmpty() ? null : first.putIfAbsent(key, row.apply(each).number());
      if (before != null) {
        row.apply(each).addFault(header, "import.twice", key, before);
      }
    }
  }

  /** A leader may be a member too; then both rows speak of the same person. */
  private void refuseOtherPersonOfSameName() {
    Map<String, MemberRow> byUsername = new HashMap<>();
    members.forEach(member -> byUsername.put(member.username(), member));
    for (UserRow user : users) {
      MemberRow member = byUsername.get(user.username());
      if (member != null && !user.username().isEmpty() && !member.name().equals(user.name())) {
        user.row()
            .addFault(
                USERNAME,
                "import.username-of-other",
                user.username(),
                member.name(),
                MEMBERS,
                member.row().number());
      }
    }
  }

  record DepartmentRow(WorkbookTable.Row row, String code, String name, String duties) {}

  record MemberRow(
      WorkbookTable.Row row,
      String number,
      String name,
      String sector,
      String post,
      String phone,
      String username,
      String email) {}

  record BodyRow(WorkbookTable.Row row, String name, BodyKind kind, String contactNumber) {}

  record UserRow(
      WorkbookTable.Row row,
      String username,
      String name,
      Set<Role> roles,
      String departmentCode,
      String phone,
      String email) {}
}
