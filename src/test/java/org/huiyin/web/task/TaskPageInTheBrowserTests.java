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
import org.huiyin.tasklist.WorkItems;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a task between its list and the colleagues who have it open, too. */
class TaskPageInTheBrowserTests extends BrowserTest {

  @Autowired private WorkItems items;

  private CurrentUser staff() {
    return town.official(Role.COMMITTEE_STAFF);
  }

  private List<UUID> submitted(int many) {
    return Stream.generate(() -> items.openOf(life.submitted()).get(0).id()).limit(many).toList();
  }

  @Test
  void whoHasATaskOpenIsToldUntilThePageIsLeft() {
    UUID item = submitted(1).get(0);
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    Page theirs = windowOf(colleague);
    theirs.navigate("/tasks/" + item);
    Page page = windowOf(staff(), Eyes.PHONE);
    page.navigate("/tasks/" + item);
    Locator others = page.locator(".hy-others p");
    assertThat(others).containsText("李建国自2026年3月2日 09:00起打开着此项任务");
    assertFitForAll(page);
    picture(page, "task-open-elsewhere");
    Page english = windowOf(staff(), Eyes.DARK);
    english.navigate("/tasks/" + item);
    assertThat(english.locator(".hy-others p")).containsText("李建国 has had this task open");
    assertFitForAll(english);
    theirs.navigate("/workbench");
    page.waitForCondition(() -> noneHasOpen(item, colleague));
    page.reload();
    assertThat(others).hasCount(0);
  }

  private boolean noneHasOpen(UUID item, CurrentUser reader) {
    return jdbc.sql(
            """
            select count(*) from work_item_opening
             where item_id = ? and person_id = ? and since is not null
            """)
        .params(item, reader.personId())
        .query(Integer.class)
        .single()
        .equals(0);
  }

  @Test
  void thePageTellsAtOnceThatAColleagueTookOver() {
    UUID item = submitted(1).get(0);
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    Page page = windowOf(staff());
    page.navigate("/tasks/" + item);
    page.waitForSelector("html[data-live=on]");
    Page theirs = windowOf(colleague);
    theirs.navigate("/tasks/" + item);
    assertThat(theirs.locator(".hy-others p")).containsText(staff().name());
    theirs.keyboard().press("c");
    theirs.waitForSelector("[data-flash]");
    assertThat(page.locator(".hy-others p")).containsText("已由李建国领取");
    assertFitForAll(page);
    page.reload();
    page.click("text=接手办理");
    page.waitForSelector("[data-flash]");
    assertThat(items.byId(item, staff()).holderId()).isEqualTo(staff().personId());
  }

  @Test
  void whatWasNotOpenedIsMarkedInWords() {
    List<UUID> ids = submitted(2);
    Page page = windowOf(staff());
    page.navigate("/tasks");
    assertThat(page.locator("[data-unread]")).hasText(new String[] {"未读", "未读"});
    page.navigate("/tasks/" + ids.get(0));
    page.navigate("/tasks");
    assertThat(page.locator("[data-unread]")).hasCount(1);
    assertThat(page.locator("[data-row='" + ids.get(0) + "'] [data-unread]")).hasCount(0);
    page.navigate("/workbench");
    assertThat(page.locator("[data-unread]")).hasCount(1);
    assertFitForAll(page);
  }

  @Test
  void theListMarksWhatChangedWhileATaskWasOpen() {
    List<UUID> ids = submitted(2);
    Page page = windowOf(staff());
    page.navigate("/tasks?view=open&stage=submission");
    page.click("[data-row='" + ids.get(0) + "'] a");
    page.waitForURL("**/tasks/" + ids.get(0));
    items.claim(ids.get(1), at(staff()));
    UUID third = submitted(1).get(0);
    page.click("[data-walk] >> text=返回列表");
    page.waitForURL("**/tasks?view=open&stage=submission");
    assertThat(page.locator("[data-row='" + ids.get(1) + "'] [data-mark]")).hasText("有变化");
    assertThat(page.locator("[data-row='" + third + "'] [data-mark]")).hasText("新到");
    assertThat(page.locator("[data-row='" + ids.get(0) + "'] [data-mark]")).hasCount(0);
    assertFitForAll(page);
  }

  @Test
  void tasksAreWalkedAndClaimedByKeys() {
    submitted(3);
    town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    Page page = windowOf(staff());
    page.navigate("/tasks");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator("[data-selected-count]")).hasText("1");
    page.keyboard().press("Enter");
    page.waitForURL("**/tasks/*");
    String first = page.url();
    page.keyboard().press("j");
    page.waitForURL(url -> !url.equals(first));
    page.keyboard().press("k");
    page.waitForURL(first);
    page.keyboard().press("c");
    page.waitForSelector("[data-flash]");
    assertThat(items.counts(staff()).mine()).isOne();
    page.keyboard().press("u");
    page.waitForURL("**/tasks");
  }

  @Test
  void theKeysAreExplainedOverThePageWithoutLockingIt() {
    submitted(1);
    for (Eyes eyes : new Eyes[] {Eyes.USUAL, Eyes.DARK, Eyes.PHONE}) {
      Page page = windowOf(staff(), eyes);
      page.navigate("/tasks");
      page.keyboard().press("j");
      page.keyboard().press("?");
      Locator keys = page.locator("dialog.hy-keys");
      assertThat(keys.locator("kbd")).hasCount(7);
      assertThat(keys.locator("button")).isFocused();
      assertFitForAll(page);
      picture(page, "keys-" + eyes.width() + "-" + eyes.language());
      page.keyboard().press("Escape");
      assertThat(keys).hasCount(0);
      assertThat(page.locator("[data-row] a")).isFocused();
      page.keyboard().press("?");
      assertThat(keys).isVisible();
      page.keyboard().press("?");
      assertThat(keys).hasCount(0);
    }
  }
}
