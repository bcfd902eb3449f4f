package org.huiyin.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.notification.LiveNews;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The stream as it goes over the wire. */
class StreamTests extends LifeTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @Autowired private LiveNews news;
  @LocalServerPort private int port;

  private final List<Heard> open = new ArrayList<>();

  @AfterEach
  void hangUp() {
    open.forEach(heard -> heard.answer.cancel(true));
  }

  /** What came over a line. */
  private static final class Heard {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private CompletableFuture<Void> answer = new CompletableFuture<>();
    private volatile int status;

    List<Long> positions() {
      return lines.stream()
          .filter(line -> line.startsWith("id:"))
          .map(line -> Long.valueOf(line.substring(3).strip()))
          .toList();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static String text(HttpClient browser, HttpRequest request) throws Exception {
    return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpClient signedIn(CurrentUser user) throws Exception {
    HttpClient browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    String page = post(browser, "/sign-in", "username=" + user.username() + "&password=secret");
    assertThat(page).contains("name=\"live\"");
    return browser;
  }

  private String post(HttpClient browser, String path, String form) throws Exception {
    Matcher token = TOKEN.matcher(text(browser, request("/sign-in").build()));
    assertThat(token.find()).isTrue();
    return text(
        browser,
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
            .build());
  }

  private Heard listen(HttpClient browser, long from, String lastEventId) {
    Heard heard = new Heard();
    HttpRequest.Builder asked = request("/events/stream?from=" + from);
    if (lastEventId != null) {
      asked.header("Last-Event-ID", lastEventId);
    }
    heard.answer =
        browser
            .sendAsync(
                asked.build(),
                info -> {
                  heard.status = info.statusCode();
                  return HttpResponse.BodySubscribers.fromLineSubscriber(
                      new Collecting(heard.lines));
                })
            .thenAccept(done -> {});
    open.add(heard);
    return heard;
  }

  /** Takes lines as they come. */
  private record Collecting(List<String> lines)
      implements java.util.concurrent.Flow.Subscriber<String> {

    @Override
    public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      lines.add(line);
    }

    @Override
    public void onError(Throwable gone) {}

    @Override
    public void onComplete() {}
  }

  private CurrentUser handler() {
    return town.department(1).handler();
  }

  @Test
  void goesOnWhereThePageWas() throws Exception {
    HttpClient browser = signedIn(handler());
    long position = news.position();
    UUID proposal = life.drafted();
    Heard first = listen(browser, position, null);
    eventually(() -> assertThat(first.lines).anyMatch(line -> line.startsWith("retry:")));
    life.remind(proposal);
    life.remind(proposal);
    eventually(() -> assertThat(first.positions()).hasSize(2));
    first.answer.cancel(true);
    life.remind(proposal);
    Heard second = listen(browser, position, first.positions().get(1).toString());
    life.remind(proposal);
    eventually(() -> assertThat(second.positions()).hasSize(2));
    List<Long> all = new ArrayList<>(first.positions());
    all.addAll(second.positions());
    assertThat(all).isSorted().doesNotHaveDuplicates();
    assertThat(text(browser, request("/events/numbers").build()))
        .contains("\"unread\":4", "\"tasks\":0");
  }

  @Test
  void endsWhenTheReaderSignsOut() throws Exception {
    HttpClient browser = signedIn(handler());
    Heard heard = listen(browser, news.position(), null);
    eventually(() -> assertThat(heard.status).isEqualTo(200));
    post(browser, "/sign-out", "");
    eventually(() -> assertThat(heard.answer).isDone());
    Heard after = listen(browser, 0, null);
    eventually(() -> assertThat(after.status).isEqualTo(401));
    assertThat(after.positions()).isEmpty();
  }

  @Test
  void endsWhenTheAccountIsClosed() throws Exception {
    HttpClient browser = signedIn(handler());
    Heard heard = listen(browser, news.position(), null);
    eventually(() -> assertThat(heard.status).isEqualTo(200));
    jdbc.sql("update person set active = false where id = ?").param(handler().personId()).update();
    eventually(() -> assertThat(heard.answer).isDone());
    Heard after = listen(browser, 0, null);
    eventually(() -> assertThat(after.status).isEqualTo(401));
  }

  /** More than the server has threads for. */
  @Test
  void costsNoThreadPerPage() throws Exception {
    List<Heard> pages = new ArrayList<>();
    long position = news.position();
    for (int session = 0; session < 12; session++) {
      HttpClient browser = signedIn(handler());
      for (int tab = 0; tab < 20; tab++) {
        pages.add(listen(browser, position, null));
      }
    }
    eventually(() -> assertThat(pages).allMatch(page -> page.status == 200));
    life.remind(life.drafted());
    eventually(() -> assertThat(pages).allMatch(page -> page.positions().size() == 1));
  }
}
