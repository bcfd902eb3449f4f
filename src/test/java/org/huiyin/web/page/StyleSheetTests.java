package org.huiyin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Browsers keep style sheets, scripts and pictures for a year, because a new content is a new name.
 */
class StyleSheetTests extends LifeTest {

  private static final Pattern OWN = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");
  private static final Pattern HASHED = Pattern.compile("/assets/.+-[0-9a-f]{32}\\.(?:css|js|svg)");

  @LocalServerPort private int port;

  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void everyOneOfAPageIsNamedByItsContentAndKept() throws IOException, InterruptedException {
    List<String> paths =
        OWN.matcher(get("/sign-in").body()).results().map(match -> match.group(1)).toList();
    assertThat(paths).isNotEmpty();
    for (String path : paths) {
      assertThat(path).matches(HASHED);
      HttpResponse<String> file = get(path);
      assertThat(file.statusCode()).as(path).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
    }
  }
}
