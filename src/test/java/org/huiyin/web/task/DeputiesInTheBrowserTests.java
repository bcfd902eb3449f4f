package org.huiyin.web.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is away, and a colleague does the work. */
class DeputiesInTheBrowserTests extends BrowserTest {

  @Autowired private WorkItems items;

  @Test
  void aDeputyIsNamedSignsForTheApproverAndIsDismissed() {
    CurrentUser approver = town.department(1).approver();
    CurrentUser handler = town.department(1).handler();
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    life.submitReply(proposal, 1, ResultClass.A);
    WorkItem item = items.openOf(proposal, approver).get(0);
    assertThat(item.step()).isEqualTo(Step.APPROVE_REPLY);

    Page away = windowOf(approver);
    away.navigate("/account");
    away.click("text=外出时请同事代理");
    assertFitForAll(away);
    away.selectOption("#deputyId", handler.personId().toString());
    away.fill("#untilOn", "2026-03-05");
    away.click("text=指定代理人 >> nth=-1");
    away.waitForSelector("[data-flash]");
    assertThat(away.locator("[data-deputy]")).containsText("2026年3月2日至2026年3月5日");
    assertFitForAll(away);

    for (Eyes eyes : new Eyes[] {Eyes.DARK, Eyes.PHONE}) {
      Page look = windowOf(handler, eyes);
      look.navigate("/deputies");
      assertThat(look.locator("[data-away] tbody tr")).hasCount(1);
      assertFitForAll(look);
      look.navigate("/tasks/" + item.id());
      assertThat(look.locator("input[name=deputyFor]").first()).hasCount(1);
      assertFitForAll(look);
    }
    Page page = windowOf(handler);
    page.click("text=您正代");
    page.click("[data-away] tbody a");
    assertThat(page.locator(".hy-said")).containsText("您代" + approver.name() + "办理此项任务");
    picture(page, "task-of-somebody-away");
    page.locator("form[action$='/reply/approve'] button[type=submit]").click();
    page.waitForSelector("[data-flash]");
    assertThat(items.openOf(proposal)).noneMatch(each -> each.step() == Step.APPROVE_REPLY);
    page.navigate("/proposals/" + proposal);
    assertThat(page.locator(".hy-timeline")).containsText("代" + approver.name());

    away.click("text=结束代理");
    away.waitForSelector("text=代理已结束");
    page.navigate("/workbench");
    assertThat(page.locator("text=您正代")).hasCount(0);
  }
}
