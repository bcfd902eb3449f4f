package org.huiyin.web.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.organisation.AccessTokens;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.CountedStatements;
import org.huiyin.testing.Life;
import org.huiyin.testing.MovableClock;
import org.huiyin.testing.MovableClockConfiguration;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test that speaks with the running application as programs do, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MovableClockConfiguration.class, CountedStatements.class})
abstract class ApiTest {

  static final String ROOT = "/api/v1";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired protected ApplicationContext context;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected MovableClock clock;
  @Autowired private AccessTokens tokens;
  @LocalServerPort private int port;

  private final Map<UUID, String> secrets = new HashMap<>();

  protected Town town;
  protected Life life;

  @BeforeEach
  void foundTown() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    town = Town.foundedIn(jdbc);
    life = new Life(context, town);
  }

  CurrentUser official(Role role) {
    return town.official(role);
  }

  /** A personal access token of somebody. */
  String tokenOf(CurrentUser user) {
    return secrets.computeIfAbsent(
        user.personId(), id -> tokens.issue("test", null, Town.at(user)).secret());
  }

  Answer get(CurrentUser user, String path) {
    return request("GET", path).by(user).send();
  }

  Answer post(CurrentUser user, String path, Object body) {
    return request("POST", path).by(user).json(body).send();
  }

  Answer post(CurrentUser user, String path) {
    return request("POST", path).by(user).send();
  }

  Asking request(String method, String path) {
    return new Asking(method, path.startsWith("/v3") ? path : ROOT + path);
  }

  /** A request being put together. */
  final class Asking {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private byte[] body = new byte[0];

    private Asking(String method, String path) {
      this.method = method;
      this.path = path;
      headers.put("Accept-Language", "en");
    }

    Asking by(CurrentUser user) {
      return with("Authorization", "Bearer " + tokenOf(user));
    }

    Asking with(String header, String value) {
      headers.put(header, value);
      return this;
    }

    Asking json(Object content) {
      return body(
          "application/json",
          content instanceof String text
              ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8)
              : JSON.writeValueAsBytes(content));
    }

    Asking body(String type, byte[] content) {
      body = content;
      return with("Content-Type", type);
    }

    Answer send() {
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
      headers.forEach(builder::header);
      try {
        return new Answer(
            method + " " + path,
            HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray()));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(method + " " + path, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** An answer. */
  record Answer(String request, HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    String text() {
      return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** Demands a status. */
    Answer is(int status) {
      if (status() != status) {
        throw new AssertionError(
            request + " answered " + status() + " instead of " + status + ": " + text());
      }
      return this;
    }

    /** Demands a problem document with a code. */
    Answer isProblem(int status, String code) {
      is(status);
      if (!"application/problem+json".equals(header("Content-Type"))
          || !code.equals(json().path("code").asString())
          || !("urn:huiyin:problem:" + code).equals(json().path("type").asString())
          || json().path("status").asInt() != status
          || json().path("detail").asString().isBlank()) {
        throw new AssertionError(request + " answered " + header("Content-Type") + " " + text());
      }
      return this;
    }

    /** A value of the body by its path. */
    String at(String pointer) {
      return json().at(pointer).asString();
    }
  }
}
