package org.huiyin.web.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** Choosing what comes by mail. */
class PreferencesInTheBrowserTests extends BrowserTest {

  @Test
  void areChosenOnOnePage() {
    CurrentUser handler = town.department(1).handler();
    Page page = windowOf(handler);
    page.navigate("/notices");
    page.click("main a[href='/notices/preferences']");
    assertThat(page.locator("main [role=note]")).isVisible();
    assertFitForAll(page);
    picture(page, "notice-preferences");
    page.fill("#email", "handler@example.org");
    page.check("input[name=PROGRESS][value=DIGEST]");
    page.selectOption("#digestHour", "7");
    page.click("main button[type=submit]");
    assertThat(page.locator("[data-refusal] li[data-field=digestHour]")).isVisible();
    assertThat(page.locator("#email")).hasValue("handler@example.org");
    page.selectOption("#digestHour", "9");
    page.click("main button[type=submit]");
    assertThat(page.locator("[data-flash]")).isVisible();
    assertThat(page.locator("#email")).hasValue("handler@example.org");
    assertThat(page.locator("#digestHour")).hasValue("9");
    assertThat(page.locator("input[name=PROGRESS][value=DIGEST]")).isChecked();
    Page phone = windowOf(handler, Eyes.PHONE);
    phone.navigate("/notices/preferences");
    assertFitForAll(phone);
  }
}
