package org.huiyin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.shared.CellFault;
import org.huiyin.shared.Channel;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.WorkbookFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ImportingAnOrganisationTests {

  private static final InitialPassword PASSWORD = new InitialPassword("welcome 2026", true);

  @Autowired private ApplicationContext context;
  @Autowired private OrganisationImport organisationImport;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private SystemAccounts systems;

  private SampleCommittee committee;
  private List<List<Object>> departments;
  private List<List<Object>> members;
  private List<List<Object>> bodies;
  private List<List<Object>> users;

  @BeforeEach
  void aWorkbookWithoutFaults() {
    committee = SampleCommittee.in(context);
    departments = rows(List.<Object>of("单位代码", "单位名称", "职责"));
    departments.add(List.of("JYJ", "市教育局", "管理学校"));
    departments.add(List.of("JTJ", "市交通运输局", ""));
    members = rows(List.<Object>of("委员编号", "姓名", "界别", "单位职务", "电话", "用户名", "电子邮箱"));
    members.add(List.of("M001", "卢砚清", "教育界", "某校校长", 13800000001L, name("lu"), ""));
    members.add(List.of("M002", "解正言", "中共界", "市政协主席", "", name("xie"), "xie@a.example"));
    bodies = rows(List.<Object>of("团体名称", "类型", "联系人委员编号"));
    bodies.add(List.of("民盟市委会", "党派", "M001"));
    users = rows(List.<Object>of("用户名", "姓名", "角色", "单位代码", "电话", "电子邮箱"));
    users.add(List.of(name("qi"), "戚望舒", "COMMITTEE_STAFF、AUDITOR", "", "", ""));
    users.add(List.of(name("bao"), "鲍芸生", "DEPARTMENT_HANDLER", "JYJ", "0900", ""));
    users.add(List.of(name("xie"), "解正言", "supervisor", "", "0901", ""));
  }

  @Test
  void entersEverybody() {
    ImportReport report = importIt();
    assertThat(report.faults()).isEmpty();
    assertThat(report.departments()).isEqualTo(new ImportReport.Count(2, 0, 0));
    assertThat(report.members()).isEqualTo(new ImportReport.Count(2, 0, 0));
    assertThat(report.bodies()).isEqualTo(new ImportReport.Count(1, 0, 0));
    assertThat(report.users()).isEqualTo(new ImportReport.Count(3, 0, 0));

    Department school = organisation.departmentByCode(committee.id(), "JYJ").get();
    CurrentUser handler = accounts.userNamed(name("bao")).get();
    assertThat(handler.departmentId()).isEqualTo(school.id());
    assertThat(organisation.peopleOfDepartment(school.id(), Role.DEPARTMENT_HANDLER))
        .extracting(Person::name)
        .containsExactly("鲍芸生");
    assertThat(accounts.userNamed(name("qi")).get().roles())
        .containsExactlyInAnyOrder(Role.COMMITTEE_STAFF, Role.AUDITOR);

    Member member = organisation.memberByNumber(committee.id(), "M001").get();
    assertThat(member.phone()).isEqualTo("13800000001");
    assertThat(member.sector()).isEqualTo("教育界");
    assertThat(accounts.mustChangePassword(member.personId())).isTrue();
    assertThat(organisation.bodies(committee.id()).get(0).contactPersonId())
        .isEqualTo(member.personId());
  }

  @Test
  void aMemberWithAnotherRoleIsOnePerson() {
    importIt();
    Member leader = organisation.memberByNumber(committee.id(), "M002").get();
    Person person = organisation.person(leader.personId());
    assertThat(person.roles()).containsExactlyInAnyOrder(Role.PROPOSER, Role.SUPERVISOR);
    assertThat(person.phone()).isEqualTo("0901");
    assertThat(person.email()).isEqualTo("xie@a.example");
  }

  @Test
  void doublesNothingWhenImportedAgain() {
    importIt();
    List<Person> before = organisation.people(committee.id());
    ImportReport again = importIt();
    assertThat(again.departments()).isEqualTo(new ImportReport.Count(0, 0, 2));
    assertThat(again.members()).isEqualTo(new ImportReport.Count(0, 0, 2));
    assertThat(again.bodies()).isEqualTo(new ImportReport.Count(0, 0, 1));
    assertThat(again.users()).isEqualTo(new ImportReport.Count(0, 0, 3));
    assertThat(organisation.people(committee.id())).isEqualTo(before);
  }

  @Test
  void bringsKnownRowsUpToDateAndKeepsPasswords() {
    importIt();
    String hash = accounts.findForSignIn(name("bao")).get().passwordHash();
    departments.set(1, List.of("JYJ", "市教育和体育局", "管理学校"));
    members.set(1, List.of("M001", "卢砚清", "科技界", "某校校长", "", name("luyanqing"), ""));
    bodies.set(1, List.of("民盟市委会", "党派", "M002"));
    users.set(2, List.of(name("bao"), "鲍芸生", "DEPARTMENT_APPROVER", "JTJ", "", ""));
    ImportReport report = importIt();
    assertThat(report.faults()).isEmpty();
    assertThat(report.departments()).isEqualTo(new ImportReport.Count(0, 1, 1));
    assertThat(report.members()).isEqualTo(new ImportReport.Count(0, 1, 1));
    assertThat(report.bodies()).isEqualTo(new ImportReport.Count(0, 1, 0));
    assertThat(report.users()).isEqualTo(new ImportReport.Count(0, 1, 2));
    assertThat(accounts.findForSignIn(name("bao")).get().passwordHash()).isEqualTo(hash);
    assertThat(accounts.userNamed(name("bao")).get().roles())
        .containsExactly(Role.DEPARTMENT_APPROVER);
    assertThat(accounts.userNamed(name("lu"))).isEmpty();
    assertThat(organisation.memberByNumber(committee.id(), "M001").get().sector()).isEqualTo("科技界");
  }

  @Test
  void namesEveryFaultyCellAndEntersNothing() {
    SampleCommittee other = SampleCommittee.in(context);
    CurrentUser stranger = other.with(Role.COMMITTEE_STAFF);
    departments.add(List.of("JYJ", "", "长".repeat(2_001)));
    members.add(List.of("M001", "甲", "教育界", "教师", "", name("jia"), "no address"));
    members.add(List.of("M 3", "乙", "教育界", "教师", "", "乙", ""));
    bodies.add(List.of("工商联", "协会", "M009"));
    users.add(List.of(name("a"), "丙", "CLERK、ADMIN", "XYZ", "", ""));
    users.add(List.of(name("b"), "丁", "DEPARTMENT_HANDLER", "", "", ""));
    users.add(List.of(stranger.username(), "戊", "", "", "", ""));
    users.add(List.of(name("lu"), "己", "PROPOSER", "", "", ""));
    users.add(List.of(name("c"), "庚", "PROPOSER", "", "", "#REF!"));
    users.add(List.of(committee.code() + ".admin", "管晓航", "AUDITOR", "", "", ""));
    ImportReport report = importIt();
    assertThat(report.isImported()).isFalse();
    assertThat(report.faults())
        .extracting(CellFault::sheet, CellFault::row, CellFault::column, CellFault::code)
        .containsExactlyInAnyOrder(
            tuple("承办单位", 4, "A", "import.twice"),
            tuple("承办单位", 4, "B", "input.required"),
            tuple("承办单位", 4, "C", "input.too-long"),
            tuple("委员", 4, "A", "import.twice"),
            tuple("委员", 4, "G", "input.not-an-email"),
            tuple("委员", 5, "A", "input.not-a-code"),
            tuple("委员", 5, "F", "account.username-form"),
            tuple("团体", 3, "B", "import.kind-unknown"),
            tuple("团体", 3, "C", "import.member-unknown"),
            tuple("用户", 5, "C", "import.role-unknown"),
            tuple("用户", 5, "D", "person.department-without-role"),
            tuple("用户", 5, "D", "import.department-unknown"),
            tuple("用户", 6, "D", "person.department-required"),
            tuple("用户", 7, "A", "account.username-taken"),
            tuple("用户", 7, "C", "input.required"),
            tuple("用户", 8, "A", "import.username-of-other"),
            tuple("用户", 9, "C", "person.proposer-is-member"),
            tuple("用户", 9, "F", "import.cell-error"),
            tuple("用户", 9, "F", "input.not-an-email"),
            tuple("用户", 10, "C", "person.not-oneself"));
    assertThat(organisation.people(committee.id())).hasSize(1);
    assertThat(organisation.departments(committee.id())).isEmpty();
  }

  @Test
  void entersNoPersonForAnotherSystem() {
    importIt();
    systems.add(
        new SystemAccountForm(
            name("oa"),
            "办公系统",
            organisation.departmentByCode(committee.id(), "JYJ").orElseThrow().id(),
            false),
        committee.byAdministrator());
    users.add(List.of(name("oa"), "己", "ADMIN", "", "", ""));
    assertThat(importIt().faults())
        .extracting(CellFault::sheet, CellFault::row, CellFault::column, CellFault::code)
        .containsExactly(tuple("用户", 5, "A", "account.username-taken"));
  }

  @Test
  void refusesToSwapOrShareUserNames() {
    importIt();
    members.set(1, List.of("M001", "卢砚清", "教育界", "某校校长", "", name("xie"), ""));
    members.set(2, List.of("M002", "解正言", "中共界", "市政协主席", "", name("lu"), ""));
    members.add(List.of("M003", "戚望舒", "中共界", "科长", "", name("bao"), ""));
    members.add(List.of("M004", "卢砚清", "教育界", "某校校长", "", name("qi"), ""));
    users.remove(3);
    assertThat(importIt().faults())
        .extracting(CellFault::sheet, CellFault::row, CellFault::column, CellFault::code)
        .containsExactlyInAnyOrder(
            tuple("委员", 2, "F", "account.username-taken"),
            tuple("委员", 3, "F", "account.username-taken"),
            tuple("用户", 2, "A", "import.username-of-other"),
            tuple("用户", 3, "A", "import.username-of-other"));
  }

  @Test
  void refusesAMemberUnderASecondNumber() {
    importIt();
    members.set(1, List.of("M100", "卢砚清", "教育界", "某校校长", "", name("lu"), ""));
    bodies.remove(1);
    assertThat(importIt().faults())
        .extracting(CellFault::sheet, CellFault::row, CellFault::column, CellFault::code)
        .containsExactly(tuple("委员", 2, "A", "import.member-has-number"));
  }

  @Test
  void takesSomeOfTheSheetsButNoStrangeOnes() {
    assertThat(importOf(new WorkbookFile().sheet("承办单位", departments)).isImported()).isTrue();
    assertThat(importOf(new WorkbookFile().sheet("用户", users).sheet("委员 2", members)).faults())
        .extracting(CellFault::sheet, CellFault::code)
        .contains(tuple("委员 2", "import.sheet-unknown"));
    assertThat(importOf(new WorkbookFile().sheet("说明", departments)).faults())
        .extracting(CellFault::code)
        .containsExactly("import.no-known-sheet");
  }

  @Test
  void refusesMoreRowsThanItCanCheck() {
    List<List<Object>> many = rows(departments.get(0));
    IntStream.rangeClosed(1, 5_001).forEach(i -> many.add(List.of("D" + i, "单位" + i, "")));
    assertThat(importOf(new WorkbookFile().sheet("承办单位", many)).faults())
        .extracting(CellFault::sheet, CellFault::code)
        .containsExactly(tuple("承办单位", "import.too-many-rows"));
  }

  @Test
  void isForAdministratorsOnly() {
    Acting staff = Acting.as(committee.with(Role.COMMITTEE_STAFF), Channel.WEB);
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> organisationImport.importWorkbook(file().open(), PASSWORD, staff))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN));
  }

  private ImportReport importIt() {
    return importOf(file());
  }

  private ImportReport importOf(WorkbookFile file) {
    return organisationImport.importWorkbook(file.open(), PASSWORD, committee.byAdministrator());
  }

  private WorkbookFile file() {
    return new WorkbookFile()
        .sheet("承办单位", departments)
        .sheet("委员", members)
        .sheet("团体", bodies)
        .sheet("用户", users);
  }

  private String name(String name) {
    return committee.code() + "." + name;
  }

  private static List<List<Object>> rows(List<Object> header) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(header);
    return rows;
  }
}
