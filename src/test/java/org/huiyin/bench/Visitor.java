package org.huiyin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in and asks for pages. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final String SESSION = "huiyin-session=";
  private static final int OK = 200;

  private final HttpClient http;
  private final String address;
  private final String cookie;

  private Visitor(HttpClient http, String address, String cookie) {
    this.http = http;
    this.address = address;
    this.cookie = cookie;
  }

  /** Signs somebody in as a browser would. */
  static Visitor signIn(HttpClient http, int port, String username, String password)
      throws IOException, InterruptedException {
    String address = "http://127.0.0.1:" + port;
    HttpResponse<String> page = send(http, request(address, "/sign-in", null));
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException(page.body());
    }
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                username, password, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        send(
            http,
            request(address, "/sign-in", cookie(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    return new Visitor(http, address, cookie(answer));
  }

  /** What proves who the person is. */
  String cookie() {
    return cookie;
  }

  /** Asks for a page and returns when all of it is there. */
  void open(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(http, request(address, path, cookie));
    if (answer.statusCode() != OK) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }
  }

  private static HttpRequest.Builder request(String address, String path, @Nullable String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<?> answer) {
    return answer.headers().allValues("set-cookie").stream()
        .filter(cookie -> cookie.startsWith(SESSION))
        .reduce((earlier, later) -> later)
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .orElseThrow();
  }
}
