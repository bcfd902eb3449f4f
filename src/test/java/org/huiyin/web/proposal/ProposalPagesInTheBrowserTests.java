package org.huiyin.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Role;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** The register, the page of a proposal, and the forms from writing to assignment. */
class ProposalPagesInTheBrowserTests extends BrowserTest {

  @Test
  void everyPageIsFitForAll() {
    UUID closed = life.closed(ResultClass.B);
    UUID filed = life.filed();
    for (Eyes eyes : new Eyes[] {Eyes.USUAL, Eyes.DARK, Eyes.PHONE}) {
      String suffix = eyes == Eyes.USUAL ? "" : eyes == Eyes.DARK ? "-dark" : "-phone";
      Page page = windowOf(town.official(Role.COMMITTEE_STAFF), eyes);
      page.navigate("/proposals");
      assertFitForAll(page);
      picture(page, "proposals" + suffix);
      page.navigate("/proposals/" + filed);
      assertFitForAll(page);
      picture(page, "proposal-filed" + suffix);
      page.navigate("/proposals/" + closed);
      page.locator("[data-diagram]").first().scrollIntoViewIfNeeded();
      page.waitForSelector("[data-drawn=yes]");
      assertThat(page.querySelectorAll(".hy-done").size()).isGreaterThan(3);
      assertFitForAll(page);
      picture(page, "proposal-closed" + suffix);
    }
  }
}
