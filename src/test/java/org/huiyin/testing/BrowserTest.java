package org.huiyin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.organisation.CurrentUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A test at the pages themselves, in a real browser against the running application. Whatever a
 * page writes to the console as an error, such as a broken content policy, fails the test.
 */
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MovableClockConfiguration.class, CountedStatements.class})
public abstract class BrowserTest {

  /** What reaches beyond the window, when anything makes the page wider than it. */
  private static final String TOO_WIDE =
      """
      (() => {
        const width = document.documentElement.clientWidth;
        return document.documentElement.scrollWidth <= width
          ? []
          : [...document.querySelectorAll("body *:not(.hy-side *)")]
              .filter((element) => element.getBoundingClientRect().right > width + 1)
              .slice(0, 8)
              .map((element) => element.outerHTML.slice(0, 120));
      })()
      """;

  /** Asked in the page itself, for the violations only: a report of all that passed is slow. */
  private static final String VIOLATIONS =
      """
      async () => {
        if (document.querySelector("iframe")) {
          return ["a frame, into which axe was not put"];
        }
        const { violations } = await axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          resultTypes: ["violations"],
        });
        return violations.map(
          ({ id, help, nodes }) => `${id} (${help}): ${nodes.slice(0, 3).map((node) => node.html)}`);
      }
      """;

  @Autowired protected ApplicationContext context;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected MovableClock clock;
  @LocalServerPort private int port;

  protected Town town;
  protected Life life;

  private final List<BrowserContext> visits = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @BeforeEach
  void foundTown() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    town = Town.foundedIn(jdbc);
    life = new Life(context, town);
  }

  @AfterEach
  void leave() {
    visits.forEach(BrowserContext::close);
    assertThat(complaints).as("errors on the console").isEmpty();
  }

  /** How somebody looks at the pages. */
  protected record Eyes(
      String language, ColorScheme scheme, int width, int height, boolean script) {

    /** Chinese, light, at a desk. */
    public static final Eyes USUAL = new Eyes("zh-CN", ColorScheme.LIGHT, 1280, 900, true);

    /** English, dark, at a desk. */
    public static final Eyes DARK = new Eyes("en", ColorScheme.DARK, 1280, 900, true);

    /** Chinese, on a phone. */
    public static final Eyes PHONE = new Eyes("zh-CN", ColorScheme.LIGHT, 375, 720, true);

    /** English, dark, on a phone. */
    public static final Eyes ENGLISH_PHONE = new Eyes("en", ColorScheme.DARK, 375, 720, true);

    /** Chinese, without scripts. */
    public static final Eyes PLAIN = new Eyes("zh-CN", ColorScheme.LIGHT, 1280, 900, false);
  }

  /** A browser window of a stranger. */
  protected Page window(Eyes eyes) {
    BrowserContext visit =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL("http://localhost:" + port)
                    .setLocale(eyes.language())
                    .setColorScheme(eyes.scheme())
                    .setJavaScriptEnabled(eyes.script())
                    .setViewportSize(eyes.width(), eyes.height()));
    visits.add(visit);
    Page page = visit.newPage();
    page.onConsoleMessage(
        message -> {
          boolean refusal = message.text().contains("the server responded with a status of 4");
          boolean htmx = message.text().contains("Response Status Error Code 4");
          if ("error".equals(message.type()) && !refusal && !htmx) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** A browser window in which a person of the town has signed in. */
  protected Page windowOf(CurrentUser user, Eyes eyes) {
    Page page = window(eyes);
    page.navigate("/sign-in");
    page.fill("#username", user.username());
    page.fill("#password", "secret");
    page.click("main button[type=submit]");
    page.waitForURL("**/workbench");
    return page;
  }

  /** A browser window in which a person of the town has signed in, seen as usual. */
  protected Page windowOf(CurrentUser user) {
    return windowOf(user, Eyes.USUAL);
  }

  /**
   * Demands that axe finds nothing against WCAG 2.2 AA, and that nothing is wider than the window.
   */
  protected void assertFitForAll(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    List<?> findings = (List<?>) page.evaluate(VIOLATIONS);
    assertThat(findings).as("axe at " + page.url()).isEmpty();
    assertThat((List<?>) page.evaluate(TOO_WIDE)).as("too wide at " + page.url()).isEmpty();
  }

  /** Keeps a picture of the page for people to look at, with {@code -Dhuiyin.pictures=true}. */
  protected void picture(Page page, String name) {
    if (!Boolean.getBoolean("huiyin.pictures")) {
      return;
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }
}
