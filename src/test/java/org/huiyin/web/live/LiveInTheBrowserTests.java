package org.huiyin.web.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** Pages that are open while something happens. */
class LiveInTheBrowserTests extends BrowserTest {

  private static final String BADGE = ".hy-side [data-live-count='/notices']";

  private CurrentUser handler() {
    return town.department(1).handler();
  }

  private static void onLine(Page page) {
    page.waitForSelector("html[data-live=on]");
  }

  @Test
  void theInboxFollowsByItselfInEveryWindow() {
    UUID proposal = life.drafted();
    Page inbox = windowOf(handler());
    inbox.navigate("/notices");
    Page elsewhere = windowOf(town.department(1).approver(), Eyes.DARK);
    elsewhere.navigate("/help");
    elsewhere.navigate("/proposals");
    onLine(inbox);
    onLine(elsewhere);
    assertThat(inbox.locator(BADGE)).isHidden();
    life.remind(proposal);
    life.remind(proposal);
    assertThat(inbox.locator(".hy-notices > li")).hasCount(2);
    assertThat(inbox.locator(BADGE)).hasText("2");
    assertThat(elsewhere.locator(BADGE)).hasText("2");
    assertThat(inbox.locator("#read-all button")).isVisible();
    assertFitForAll(inbox);
    inbox.locator("#read-all button").click();
    assertThat(inbox.locator(".hy-unread")).hasCount(0);
    assertThat(elsewhere.locator(BADGE)).isHidden();
  }

  @Test
  void aListSaysThatItIsOutOfDateAndAFormIsLeftAlone() {
    CurrentUser office = town.official(Role.TRANSMISSION_OFFICE);
    life.filed();
    Page list = windowOf(office);
    list.navigate("/tasks");
    onLine(list);
    Locator rows = list.locator("main table [data-row]");
    assertThat(rows).hasCount(1);
    rows.first().locator("[data-select]").check();
    list.fill("input[name=text]", "充电");
    life.filed();
    Locator news = list.locator(".hy-news a");
    assertThat(news).isVisible();
    assertThat(news).containsText("1");
    assertThat(rows).hasCount(1);
    assertThat(list.inputValue("input[name=text]")).isEqualTo("充电");
    assertThat(rows.first().locator("[data-select]").isChecked()).isTrue();
    assertFitForAll(list);
    picture(list, "live-task-list");
    news.click();
    assertThat(rows).hasCount(2);
  }

  @Test
  void whatIsBeingWrittenStays() {
    UUID proposal = life.drafted();
    Page page = windowOf(town.member(1));
    page.navigate("/proposals/" + proposal + "/edit");
    onLine(page);
    Locator field = page.locator("main textarea:visible").first();
    field.fill("写到一半");
    String before = page.locator("main").innerHTML();
    life.underReview();
    assertThat(page.locator(BADGE)).hasText("1");
    assertThat(field.inputValue()).isEqualTo("写到一半");
    assertThat(page.locator("main").innerHTML()).isEqualTo(before);
  }
}
