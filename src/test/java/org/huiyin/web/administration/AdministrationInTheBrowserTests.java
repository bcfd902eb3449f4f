package org.huiyin.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator keeps: people, settings, days, and the trail of it. */
class AdministrationInTheBrowserTests extends BrowserTest {

  private static final String HOME = "/administration";

  @Autowired private Organisation organisation;
  @Autowired private Settings settings;
  @Autowired private WorkItems items;

  private CurrentUser admin() {
    return town.official(Role.ADMIN);
  }

  /** Does a deed and waits for what the next page says of it. */
  private static void press(Page page, String button) {
    page.evaluate("document.querySelectorAll('[data-flash]').forEach((old) => old.remove())");
    page.click(button);
    page.waitForSelector("[data-flash]");
  }

  @Test
  void aPersonIsEnteredAndGetsAnAccountThatOpens() {
    Page page = windowOf(admin());
    page.navigate(HOME + "/people/new");
    assertFitForAll(page);
    picture(page, "person-new");
    String username = "lihua" + Long.toString(System.nanoTime(), 36);
    page.fill("#username", username);
    page.fill("#name", "李华");
    page.fill("#email", "not-an-address");
    page.check("input[value=COMMITTEE_STAFF]");
    page.click("text=添加，并生成初始密码");
    page.waitForSelector("[data-refusal] [role=alert]");
    assertThat(page.textContent("[data-refusal]")).contains("有效的电子邮箱");
    assertThat(page.inputValue("#username")).isEqualTo(username);
    page.fill("#email", "");
    press(page, "text=添加，并生成初始密码");
    String password = page.textContent(".hy-secret");
    assertFitForAll(page);
    picture(page, "person");
    page.reload();
    assertThat(page.querySelector(".hy-secret")).isNull();

    Page theirs = window(Eyes.USUAL);
    theirs.navigate("/sign-in");
    theirs.fill("#username", username);
    theirs.fill("#password", password);
    theirs.click("main button[type=submit]");
    theirs.waitForURL("**/account");

    page.selectOption("#role", Role.COMMITTEE_LEAD.name());
    press(page, "text=授予 >> nth=-1");
    page.click("button[aria-label='撤销角色“提案委工作人员”']");
    page.waitForSelector("text=已撤销角色");
    page.click("text=停用账号");
    page.waitForSelector("text=账号已停用");
    Person person =
        organisation.people(town.committeeId()).stream()
            .filter(each -> each.username().equals(username))
            .findFirst()
            .orElseThrow();
    assertThat(person.active()).isFalse();
    assertThat(person.roles()).containsExactly(Role.COMMITTEE_LEAD);
    page.navigate(HOME + "/trail");
    assertThat(page.textContent("main")).contains("添加人员", "停用账号");
    assertFitForAll(page);
    picture(page, "trail");
  }

  @Test
  void whatTheCommitteeSetsHolds() {
    Page page = windowOf(admin());
    page.navigate(HOME + "/settings");
    page.fill("#value-title-length", "5");
    page.click("button[aria-label='保存“案由最多字数”']");
    page.waitForSelector("[data-refusal] [role=alert]");
    assertThat(page.inputValue("#value-title-length")).isEqualTo("5");
    page.fill("#value-title-length", "60");
    press(page, "button[aria-label='保存“案由最多字数”']");
    assertThat(settings.number(Setting.TITLE_LENGTH, town.committeeId())).isEqualTo(60);
    assertFitForAll(page);
    picture(page, "settings");

    page.navigate(HOME);
    page.click("summary:has-text('添加或修改承办单位')");
    page.fill("#department-code", "SLJ");
    page.fill("#department-name", "市水利局");
    press(page, "text=保存 >> nth=0");
    assertThat(organisation.departmentByCode(town.committeeId(), "SLJ")).isPresent();
    assertFitForAll(page);
    picture(page, "organisation");

    page.navigate(HOME + "/calendar?year=2031");
    assertThat(page.textContent("main")).contains("尚未导入");
    assertFitForAll(page);
    page.setInputFiles("#calendar-file", csv("date,kind,name\n2031-13-01,HOLIDAY,元旦\n"));
    page.uncheck("input[name=national]");
    page.click("text=导入，并重新计算期限");
    page.waitForSelector("[data-refusal] [role=alert]");
    assertThat(page.textContent("[data-refusal]")).contains("第 2 行");
    page.setInputFiles("#calendar-file", csv("date,kind,name\n2031-05-06,HOLIDAY,市庆\n"));
    press(page, "text=导入，并重新计算期限");
    assertThat(page.textContent("table")).contains("市庆", "本委员会补充");
    picture(page, "calendar");
  }

  @Test
  void aWorkbookIsImportedWholeOrNotAtAll() throws IOException {
    Page page = windowOf(admin());
    page.navigate(HOME + "/import");
    Download sample = page.waitForDownload(() -> page.click("text=下载样表"));
    assertThat(sample.suggestedFilename()).isEqualTo("organisation.xlsx");
    page.fill("#initialPassword", "a long enough one");
    page.setInputFiles("#file", workbook("JYJ", ""));
    page.click("text=检查并导入");
    page.waitForSelector("[data-refusal] [role=alert]");
    assertThat(page.textContent("[data-refusal]")).contains("承办单位 B2 单位名称");
    assertThat(page.inputValue("#initialPassword")).isEqualTo("a long enough one");
    picture(page, "organisation-import-refused");
    page.setInputFiles("#file", workbook("JYJ", "市教育局"));
    press(page, "text=检查并导入");
    assertThat(page.textContent("table")).contains("承办单位");
    assertThat(organisation.departmentByCode(town.committeeId(), "JYJ")).isPresent();
    assertFitForAll(page);

    Page dark = windowOf(admin(), Eyes.DARK);
    dark.navigate(HOME + "/dead-letters");
    assertFitForAll(dark);
    Page phone = windowOf(town.official(Role.AUDITOR), Eyes.PHONE);
    for (String path : new String[] {"", "/people", "/settings", "/dead-letters?settled=true"}) {
      phone.navigate(HOME + path);
      assertFitForAll(phone);
      assertThat(phone.querySelector("main form[method=post]")).isNull();
      picture(phone, "administration-phone" + path.replaceAll("[^a-z]+", "-"));
    }
    Page staff = windowOf(town.official(Role.COMMITTEE_STAFF));
    staff.navigate(HOME);
    assertThat(staff.textContent("h1")).isEqualTo("无权进行此项操作");
  }

  @Test
  void anOperatorSeesWhetherEverythingAgreesAndSettlesWhatDoesNot() {
    UUID proposal = life.assigned();
    UUID letter = UUID.randomUUID();
    jdbc.sql(
            """
            insert into dead_letter (id, topic, partition, record_offset, record_time, headers, payload, reason, recorded_at)
            values (?, 'huiyin.proposal-events.v1', 0, ?, now(), '{}', 'broken', '无法识别', now())
            """)
        .params(letter, System.nanoTime())
        .update();
    Page page = windowOf(admin());
    page.navigate(HOME + "/events");
    press(page, "text=立即核对");
    assertThat(page.textContent("main")).contains("核对完成", "用时");
    jdbc.sql(
            """
            insert into reconciliation_finding
            select id, 'EVENT_NOT_SENT', 'event', ?, ? from reconciliation order by ran_at desc, id desc limit 1
            """)
        .params(proposal, town.committeeId())
        .update();
    page.reload();
    assertThat(page.textContent("main")).contains("事件超过十分钟未发出：1 条");
    assertFitForAll(page);
    page.navigate("/proposals/" + proposal + "/events");
    assertThat(page.textContent("main")).contains("org.huiyin.handling.department-assigned.v1");
    assertFitForAll(page);

    page.navigate(HOME + "/dead-letters");
    String letterRow = "[data-row='" + letter + "']";
    String row = letterRow + " >> ";
    page.click(row + "text=重新处理");
    page.waitForSelector(row + "[role=alert]");
    assertThat(page.textContent(letterRow)).contains("仍然无法处理");
    page.click(row + "summary:has-text('丢弃')");
    page.fill(row + "input[name=remark]", "测试消息，无须处理");
    press(page, row + "text=丢弃，不再处理");
    page.navigate(HOME + "/dead-letters?settled=true");
    assertThat(page.textContent(letterRow)).contains("已丢弃", "测试消息，无须处理");

    Page phone = windowOf(town.official(Role.AUDITOR), Eyes.PHONE);
    phone.navigate(HOME + "/events");
    assertFitForAll(phone);
    assertThat(phone.querySelector("main form[method=post]")).isNull();
  }

  private static FilePayload csv(String text) {
    return new FilePayload("days.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static FilePayload workbook(String code, String name) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(content, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("承办单位");
      String[] headers = {"单位代码", "单位名称", "职责"};
      for (int i = 0; i < headers.length; i++) {
        sheet.value(0, i, headers[i]);
      }
      sheet.value(1, 0, code);
      sheet.value(1, 1, name);
      sheet.value(1, 2, "基础教育");
    }
    return new FilePayload(
        "organisation.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content.toByteArray());
  }

  @Test
  void whatALeaverHoldsIsHandedOverInOneAct() {
    CurrentUser leaver = town.official(Role.COMMITTEE_STAFF);
    CurrentUser successor = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    UUID item = items.openOf(life.submitted()).get(0).id();
    items.claim(item, at(leaver));
    Page page = windowOf(admin());
    page.navigate(HOME + "/people/" + leaver.personId());
    assertThat(page.textContent("main")).contains("手上有 1 项同事也能办理的任务");
    assertFitForAll(page);
    page.selectOption("#successor", successor.personId().toString());
    press(page, "text=移交手上的全部任务");
    assertThat(page.textContent("[data-flash]")).contains("已移交 1 项任务");
    assertThat(items.byId(item, successor).holderId()).isEqualTo(successor.personId());
    page.navigate(HOME + "/trail");
    assertThat(page.textContent("main")).contains("移交任务");
  }
}
