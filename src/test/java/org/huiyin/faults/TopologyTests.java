package org.huiyin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiyin.HuiyinApplication;
import org.huiyin.embedded.RestartableServers;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.ApplicationProcess;
import org.huiyin.testing.EventMessages;
import org.huiyin.testing.NeedsProgram;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The containers as plain processes: PostgreSQL, a broker, two nodes as they are shipped, the proxy
 * with the configuration the containers use, and a catcher of mails.
 */
@NeedsProgram("haproxy")
class TopologyTests {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern READY = Pattern.compile("Huiyin is ready");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final String STICKY = "huiyin-node";

  @TempDir private Path folder;

  private final int port = RestartableServers.freePort();
  private final Map<String, ApplicationProcess> nodes = new TreeMap<>();
  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final GreenMail mails =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private RestartableServers servers;
  private JdbcClient jdbc;
  private Process proxy;
  private Town town;

  @BeforeEach
  void start() throws IOException {
    servers = RestartableServers.startIn(folder.resolve("data"));
    mails.start();
    ProcessBuilder haproxy =
        new ProcessBuilder("haproxy", "-db", "-f", "docker/haproxy.cfg")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("proxy.txt").toFile());
    haproxy.environment().put("PATH", System.getenv("PATH") + ":/usr/sbin");
    haproxy.environment().put("HUIYIN_PROXY", "127.0.0.1:" + port);
    for (String name : List.of("node1", "node2")) {
      int own = RestartableServers.freePort();
      haproxy.environment().put("HUIYIN_" + name.toUpperCase(Locale.ROOT), "127.0.0.1:" + own);
      nodes.put(name, node(own));
    }
    proxy = haproxy.start();
    for (ApplicationProcess node : nodes.values()) {
      node.awaitOutput(READY);
    }
    RestartableServers.PostgresAccess access = servers.database();
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(access.url(), access.username(), access.password()));
    town = Town.foundedIn(jdbc);
  }

  @AfterEach
  void stop() {
    if (proxy != null) {
      proxy.destroy();
    }
    nodes.values().forEach(ApplicationProcess::close);
    mails.stop();
    servers.close();
  }

  private ApplicationProcess node(int own) throws IOException {
    List<String> arguments = new ArrayList<>(servers.options());
    arguments.add("--server.port=" + own);
    arguments.add("--server.forward-headers-strategy=native");
    arguments.add("--spring.mail.host=127.0.0.1");
    arguments.add("--spring.mail.port=" + mails.getSmtp().getPort());
    arguments.add("--huiyin.mail.from=huiyin@localhost");
    arguments.add("--huiyin.mail.address=http://localhost:" + port);
    arguments.add("--huiyin.mail.poll=1s");
    arguments.add("--huiyin.secret-key=" + Base64.getEncoder().encodeToString(new byte[32]));
    return ApplicationProcess.start(
        HuiyinApplication.class.getName(),
        folder,
        part -> !part.contains("test-classes"),
        List.of("-Xmx512m"),
        arguments.toArray(String[]::new));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private String signIn() throws Exception {
    Matcher token = TOKEN.matcher(send(at("/sign-in")).body());
    assertThat(token.find()).isTrue();
    String form =
        "username="
            + town.official(Role.COMMITTEE_STAFF).username()
            + "&password=secret&_csrf="
            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    return send(at("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)))
        .uri()
        .getPath();
  }

  private String present() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> STICKY.equals(cookie.getName()))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** Somebody who is told of due days by mail, at any hour. */
  private String reachable(CurrentUser user) {
    String address = user.personId() + "@example.org";
    jdbc.sql("update person set email = ? where id = ?").params(address, user.personId()).update();
    jdbc.sql("insert into mail_habit values (?, 'zh', 0, 0, 9)").param(user.personId()).update();
    return address;
  }

  private void remindFirstDepartment() throws Exception {
    UUID proposal = UUID.randomUUID();
    String data = EventMessages.reminder(proposal, town, town.department(1).id());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers.broker()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(EventMessages.of(UUID.randomUUID(), proposal, EventMessages.REMINDED, data))
          .get();
    }
  }

  private void awaitMails(String address, int number) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(mails.getReceivedMessagesForDomain(address)).hasSize(number));
  }

  @Test
  void whenTheNodeOfAPersonDiesTheOtherGoesOn() throws Exception {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> send(at("/actuator/health/readiness")).statusCode() == 200);
    assertThat(signIn()).isEqualTo("/workbench");
    String first = present();
    assertThat(send(at("/tasks")).uri().getPath()).isEqualTo("/tasks");
    assertThat(present()).isEqualTo(first);

    String address = reachable(town.department(1).handler());
    remindFirstDepartment();
    awaitMails(address, 1);

    nodes.get(first).kill();
    await().atMost(PATIENCE).ignoreExceptions().until(() -> "/workbench".equals(signIn()));

    assertThat(present()).isNotEqualTo(first);
    assertThat(send(at("/tasks")).uri().getPath()).isEqualTo("/tasks");
    remindFirstDepartment();
    awaitMails(address, 2);
  }
}
