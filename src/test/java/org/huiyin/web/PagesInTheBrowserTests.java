package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages that everybody has, with the eyes, keys and windows of different people. */
class PagesInTheBrowserTests extends BrowserTest {

  @Autowired private WorkItems items;

  private CurrentUser staff() {
    return town.official(Role.COMMITTEE_STAFF);
  }

  private UUID submittedItem() {
    UUID proposal = life.submitted();
    return items.openOf(proposal).get(0).id();
  }

  @Test
  void aStrangerIsLedToTheDoorAndOnToThePageAskedFor() {
    Page page = window(Eyes.USUAL);
    page.navigate("/tasks?view=mine");
    assertThat(page.url()).contains("/sign-in");
    assertFitForAll(page);
    picture(page, "sign-in");
    page.fill("#username", staff().username());
    page.fill("#password", "wrong");
    page.click("main button[type=submit]");
    // the element is there before its text has come
    PlaywrightAssertions.assertThat(page.locator("[role=alert]")).containsText("用户名或密码不正确");
    assertFitForAll(page);
    page.fill("#username", staff().username());
    page.fill("#password", "secret");
    page.click("main button[type=submit]");
    page.waitForURL("**/tasks?view=mine**");
  }

  @Test
  void theLanguageFollowsTheBrowserAndCanBeSwitched() {
    Page page = windowOf(staff(), Eyes.DARK);
    assertThat(page.textContent("h1")).isEqualTo("Workbench");
    page.click(".hy-languages a[lang='zh-CN']");
    assertThat(page.textContent("h1")).isEqualTo("工作台");
    assertThat(page.getAttribute("html", "lang")).isEqualTo("zh-CN");
    page.navigate("/tasks");
    assertThat(page.textContent("h1")).isEqualTo("任务");
  }

  @Test
  void everyPageIsFitForAll() {
    life.filed();
    life.assigned(2);
    UUID item = submittedItem();
    life.submitted();
    items.claim(item, at(staff()));
    clock.moveTo(LocalDate.of(2026, 3, 10));
    for (Eyes eyes : new Eyes[] {Eyes.USUAL, Eyes.DARK, Eyes.PHONE}) {
      String suffix = eyes.equals(Eyes.USUAL) ? "" : eyes.equals(Eyes.DARK) ? "-dark" : "-phone";
      Page page = windowOf(staff(), eyes);
      for (String path :
          new String[] {
            "/workbench",
            "/tasks",
            "/tasks?view=open&stage=submission&text=小区",
            "/tasks?view=done",
            "/tasks/" + item,
            "/notices",
            "/account",
            "/help",
            "/no-such-page"
          }) {
        page.navigate(path);
        assertFitForAll(page);
        picture(page, path.replaceAll("[^a-z]+", "-").substring(1) + suffix);
      }
    }
  }

  @Test
  void theListIsWalkedByKeys() {
    life.submitted();
    UUID second = submittedItem();
    Page page = windowOf(staff());
    page.navigate("/tasks?view=claimable");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("c");
    page.waitForSelector("[data-flash]");
    assertThat(page.textContent("[data-flash]")).contains("已领取");
    assertThat(page.url()).contains("view=claimable");
    assertThat(items.byId(second, staff()).holderId()).isEqualTo(staff().personId());
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL("**/tasks/*");
    page.keyboard().press("?");
    page.waitForSelector("dialog.hy-keys");
  }

  @Test
  void severalTasksAreClaimedAtOnceAndTheCountsFollow() {
    life.submitted();
    life.submitted();
    Page page = windowOf(staff());
    page.navigate("/tasks?view=claimable");
    page.click("[data-select-all]");
    assertThat(page.textContent("[data-selected-count]")).isEqualTo("2");
    page.click("text=领取所选");
    page.click("text=领取，由我办理");
    page.waitForSelector("[data-batch-results]");
    assertThat(page.textContent("[data-batch-results]")).contains("已办理 2 项");
    assertThat(items.counts(staff()).mine()).isEqualTo(2);
    page.navigate("/tasks?view=mine");
    assertThat(page.querySelectorAll("[data-row]")).hasSize(2);
  }

  @Test
  void aTaskIsTakenOverAndGivenBack() {
    UUID item = submittedItem();
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    items.claim(item, at(colleague));
    Page page = windowOf(staff());
    page.navigate("/tasks/" + item);
    assertThat(page.textContent("main")).contains("正由李建国办理");
    page.click("text=接手办理");
    page.waitForSelector("[data-flash]");
    page.click("text=退回待领取");
    page.waitForSelector("text=已退回");
    WorkItem free = items.byId(item, staff());
    assertThat(free.holderId()).isNull();
  }

  @Test
  void aRefusalKeepsWhatWasTypedAndMarksTheField() {
    Page page = windowOf(staff());
    page.navigate("/account");
    page.fill("#current", "not mine");
    page.fill("#next", "a long new password");
    page.fill("#repeated", "a long new password");
    page.click("text=修改密码 >> nth=-1");
    page.waitForSelector("[data-refusal] [role=alert]");
    assertThat(page.textContent("[data-refusal]")).contains("当前密码不正确");
    assertThat(page.inputValue("#next")).isEqualTo("a long new password");
    assertThat(page.getAttribute("#current", "aria-invalid")).isEqualTo("true");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("current");
    assertFitForAll(page);
    picture(page, "refusal");
  }

  @Test
  void withoutScriptsADeedIsDoneAndARefusalIsAPage() {
    submittedItem();
    Page page = windowOf(staff(), Eyes.PLAIN);
    page.navigate("/tasks?view=claimable");
    page.click("button[data-claim]");
    assertThat(page.textContent("[data-flash]")).contains("已领取");
    page.navigate("/account");
    page.fill("#current", "not mine");
    page.fill("#next", "one");
    page.fill("#repeated", "another");
    page.click("form[action='/account/password'] button");
    assertThat(page.textContent("h1")).isEqualTo("填写内容需要改正");
    assertThat(page.textContent("main")).contains("两次输入的新密码不一致");
  }

  @Test
  void aTokenIsShownOnce() {
    Page page = windowOf(staff());
    page.navigate("/account");
    page.fill("#token-name", "统计脚本");
    page.click("text=生成令牌");
    page.waitForSelector(".hy-secret");
    assertThat(page.textContent(".hy-secret")).startsWith("huiyin_");
    page.reload();
    assertThat(page.querySelector(".hy-secret")).isNull();
    page.click("text=撤销 >> nth=-1");
    page.waitForSelector("text=已撤销");
  }

  @Test
  void anInitialPasswordIsChangedFirst() {
    jdbc.sql("update account set must_change_password = true where person_id = ?")
        .param(staff().personId())
        .update();
    Page page = window(Eyes.USUAL);
    page.navigate("/sign-in");
    page.fill("#username", staff().username());
    page.fill("#password", "secret");
    page.click("main button[type=submit]");
    page.waitForURL("**/account");
    page.navigate("/tasks");
    assertThat(page.url()).endsWith("/account");
    assertThat(page.textContent("main")).contains("初始密码");
    page.fill("#current", "secret");
    page.fill("#next", "a long new password");
    page.fill("#repeated", "a long new password");
    page.click("form[action='/account/password'] button");
    page.waitForSelector("[data-flash]");
    page.navigate("/tasks");
    assertThat(page.url()).endsWith("/tasks");
  }
}
