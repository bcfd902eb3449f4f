package org.huiyin.web.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.Proposals;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The task lists as people sit before them. */
class TaskListsInTheBrowserTests extends BrowserTest {

  @Autowired private WorkItems items;
  @Autowired private Proposals proposals;

  private CurrentUser staff() {
    return town.official(Role.COMMITTEE_STAFF);
  }

  private List<UUID> submitted(int many) {
    return Stream.generate(() -> items.openOf(life.submitted()).get(0).id()).limit(many).toList();
  }

  @Test
  void aListIsSortedAndNarrowedByItsAddress() {
    submitted(2);
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    UUID theirs = submitted(1).get(0);
    items.claim(theirs, at(colleague));
    Page page = windowOf(staff());
    page.navigate("/tasks");
    assertThat(page.locator(".hy-total")).hasText("共 2 项");
    page.selectOption("select[name=sort]", "age");
    page.waitForURL("**sort=age**");
    assertThat(page.locator("main tbody [data-row]")).hasCount(2);
    page.click("text=更多条件");
    page.selectOption("select[name=kind]", "joint");
    page.waitForURL("**kind=joint**");
    assertThat(page.locator("main tbody [data-row]")).hasCount(0);
    page.click(".hy-chip");
    assertThat(page.locator(".hy-total")).hasText("共 2 项");
    page.click(".hy-tabs >> text=同事办理中");
    page.waitForURL("**view=team**");
    assertThat(page.url()).contains("sort=age");
    assertThat(page.locator("main tbody [data-row]")).hasCount(1);
    assertThat(page.locator("main tbody")).containsText("李建国");
    page.selectOption("select[name=holder]", colleague.personId().toString());
    page.waitForURL("**holder=" + colleague.personId() + "**");
    assertThat(page.locator(".hy-chip")).hasText("李建国办理中");
    page.click(".hy-chip");
    assertThat(page.locator(".hy-chip")).hasCount(0);
    assertThat(page.url()).contains("view=team").contains("sort=age");
  }

  @Test
  void whatAColleagueTookMeanwhileIsToldAndTheRestIsClaimed() {
    List<UUID> ids = submitted(3);
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    Page page = windowOf(staff());
    page.navigate("/tasks?view=claimable");
    page.click("[data-select-all]");
    items.claim(ids.get(0), at(colleague));
    page.click("text=领取所选");
    page.waitForURL("**/tasks/batch?**");
    assertThat(page.locator("[data-foreseen=done]")).hasCount(2);
    assertThat(page.locator("[data-foreseen=refused]")).containsText("李建国");
    assertFitForAll(page);
    picture(page, "batch-preview");
    items.claim(ids.get(1), at(colleague));
    page.click("text=领取，由我办理");
    page.waitForURL("**/tasks/batch/results");
    assertThat(page.locator("[data-batch-results]")).containsText("已办理 1 项，未办理 1 项");
    assertThat(page.locator("[data-result=refused]")).containsText("李建国");
    assertFitForAll(page);
    picture(page, "batch-results");
    assertThat(items.byId(ids.get(2), staff()).holderId()).isEqualTo(staff().personId());
    page.reload();
    assertThat(page.locator("[data-result]")).hasCount(2);
    page.click("text=返回列表");
    page.waitForURL("**/tasks?view=claimable");
  }

  @Test
  void severalTasksAreHandedToAColleague() {
    List<UUID> ids = submitted(2);
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    ids.forEach(id -> items.claim(id, at(staff())));
    Page page = windowOf(staff());
    page.navigate("/tasks?view=mine");
    page.click("[data-select-all]");
    page.click("text=转交所选");
    page.selectOption("#to", colleague.personId().toString());
    assertFitForAll(page);
    page.click("text=预览结果");
    page.click("text=转交给李建国 >> nth=-1");
    page.waitForURL("**/tasks/batch/results");
    assertThat(page.locator("[data-result=done]")).hasCount(2);
    assertThat(ids)
        .allMatch(id -> colleague.personId().equals(items.byId(id, colleague).holderId()));
  }

  @Test
  void proposalsAreFiledTogetherInTheOrderOfTheList() {
    List<UUID> filed =
        Stream.generate(() -> life.recommended(FilingDecision.file())).limit(3).toList();
    Page page = windowOf(town.official(Role.COMMITTEE_LEAD));
    page.navigate("/tasks?sort=number");
    List<String> order = page.locator("main tbody .hy-row-number").allTextContents();
    page.click("[data-select-all]");
    page.click("text=所选立案");
    assertThat(page.locator("[data-foreseen=done]")).hasCount(3);
    page.click("text=按本表顺序立案并编号");
    page.waitForURL("**/tasks/batch/results");
    Locator lines = page.locator("[data-result=done]");
    assertThat(lines).hasCount(3);
    for (int i = 0; i < 3; i++) {
      assertThat(lines.nth(i)).containsText(order.get(i));
      assertThat(lines.nth(i)).containsText("第000" + (i + 1) + "号");
    }
    assertThat(filed).allMatch(id -> proposals.byId(id).caseNumber() != null);
  }

  @Test
  void everyPageIsFitForAll() {
    List<UUID> ids = submitted(2);
    items.claim(ids.get(0), at(town.addPerson("李建国", null, Role.COMMITTEE_STAFF)));
    for (Eyes eyes : new Eyes[] {Eyes.USUAL, Eyes.DARK, Eyes.PHONE, Eyes.ENGLISH_PHONE}) {
      Page page = windowOf(staff(), eyes);
      for (String path :
          new String[] {
            "/tasks?view=team&sort=number",
            "/tasks?view=open&more=true",
            "/tasks?view=open&session=" + ids.get(0),
            "/tasks/batch?deed=claim&id=" + ids.get(0) + "&id=" + ids.get(1),
            "/tasks/batch?deed=hand-over&id=" + ids.get(1)
          }) {
        page.navigate(path);
        assertFitForAll(page);
      }
    }
  }

  @Test
  void withoutScriptsABatchIsDoneAllTheSame() {
    submitted(2);
    Page page = windowOf(staff(), Eyes.PLAIN);
    page.navigate("/tasks?view=claimable");
    page.locator("[data-select]").first().check();
    page.click("text=领取所选");
    page.click("text=领取，由我办理");
    assertThat(page.locator("[data-result=done]")).hasCount(1);
    assertThat(items.counts(staff()).mine()).isOne();
  }

  @Test
  void filtersAreSavedSharedAndRemoved() {
    submitted(2);
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    Page page = windowOf(staff());
    page.navigate("/tasks?view=claimable&stage=submission&sort=age");
    page.click("text=把当前条件存为视图");
    page.fill("#view-name", "待初核");
    page.selectOption("#view-share", "COMMITTEE_STAFF");
    assertFitForAll(page);
    page.click("text=存为视图 >> nth=-1");
    page.waitForSelector("[data-flash]");
    assertThat(page.url()).contains("stage=submission").contains("sort=age");
    Locator link = page.locator("[data-saved-view]");
    assertThat(link).containsText("待初核");
    assertThat(link.locator(".hy-count")).hasText("2");
    assertThat(link.getAttribute("aria-current")).isEqualTo("true");
    Page theirs = windowOf(colleague, Eyes.ENGLISH_PHONE);
    theirs.navigate("/tasks");
    assertThat(theirs.locator("[data-saved-view]")).containsText("待初核");
    assertFitForAll(theirs);
    theirs.navigate("/tasks/views");
    assertThat(theirs.locator("[data-view] form")).hasCount(0);
    assertFitForAll(theirs);
    page.click("text=管理视图");
    page.click("text=改名、共享或删除");
    assertFitForAll(page);
    picture(page, "saved-views");
    page.click("text=删除视图");
    page.waitForSelector("text=视图已删除");
    theirs.navigate("/tasks");
    assertThat(theirs.locator("[data-saved-view]")).hasCount(0);
  }
}
