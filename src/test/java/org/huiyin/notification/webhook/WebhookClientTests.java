package org.huiyin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent, to whom, and how long anybody is waited for. */
class WebhookClientTests {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final AtomicInteger lookUps = new AtomicInteger();
  private Receiver receiver;
  private WebhookClient client;

  @BeforeEach
  void open() throws Exception {
    receiver = Receiver.plain();
    client = client(Duration.ofSeconds(10), null);
  }

  @AfterEach
  void close() {
    receiver.close();
    client.destroy();
  }

  /** Every name is at the receiver, once: whoever looks it up again is led astray. */
  private WebhookClient client(Duration limit, SSLContext tls) {
    Destinations here =
        new Destinations(
            List.of("127.0.0.1"),
            host ->
                List.of(
                    InetAddress.getByName(
                        lookUps.incrementAndGet() == 1 ? "127.0.0.1" : "127.9.9.9")));
    return new WebhookClient(here, limit, 4, tls);
  }

  private Answer post(String url) {
    return client.post(
        url,
        StructuredEvent.TYPE,
        Map.of("webhook-id", "1"),
        "{\"名\": 1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theAddressThatWasCheckedIsTheOneConnectedTo() {
    Answer answer = post("http://oa.example.org:" + receiver.port() + "/hook?a=b");
    assertThat(answer).isEqualTo(Answer.of(200, "status 200"));
    assertThat(lookUps).hasValue(1);
    Receiver.Message message = receiver.messages().get(0);
    assertThat(message.header("host")).isEqualTo("oa.example.org:" + receiver.port());
    assertThat(message.header("content-type"))
        .isEqualTo("application/cloudevents+json; charset=UTF-8");
    assertThat(message.header("webhook-id")).isEqualTo("1");
    assertThat(message.body()).isEqualTo("{\"名\": 1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void redirectsAreNotFollowed() {
    receiver.behave(message -> Receiver.Reaction.redirectTo(receiver.url("/elsewhere")));
    Answer answer = post(receiver.url("/hook"));
    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.isTaken()).isFalse();
    assertThat(receiver.messages()).hasSize(1);
  }

  @Test
  void onlyTheBeginningOfAnAnswerIsKept() {
    receiver.behave(message -> Receiver.Reaction.answer(500, "错".repeat(100_000)));
    assertThat(post(receiver.url("/")).text()).isEqualTo("错".repeat(500));
  }

  @Test
  void anAnswerWithoutEndIsBrokenOff() {
    receiver.behave(
        message ->
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              byte[] piece = new byte[100_000];
              while (true) {
                exchange.getResponseBody().write(piece);
              }
            });
    long start = System.nanoTime();
    assertThat(post(receiver.url("/")).isTaken()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void nobodyIsWaitedForLongerThanAllowedHoweverSlowlyHeSpeaks() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    client.destroy();
    client = client(Duration.ofMillis(600), null);
    receiver.behave(
        message ->
            exchange -> {
              done.await();
              Receiver.Reaction.status(200).to(exchange);
            });
    assertThat(post(receiver.url("/")).problem()).isEqualTo(Problem.TIMED_OUT);
    done.countDown();

    lookUps.set(0);
    try (ServerSocket drip = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread dripping = new Thread(() -> drip(drip));
      dripping.start();
      long start = System.nanoTime();
      Answer answer = post("http://127.0.0.1:" + drip.getLocalPort() + "/");
      assertThat(answer.problem()).isEqualTo(Problem.TIMED_OUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      dripping.join();
    }
  }

  /** Sends a header that never ends, one character at a time, each well in time. */
  private static void drip(ServerSocket server) {
    try (var socket = server.accept()) {
      var out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write('x');
        out.flush();
        LockSupport.parkNanos(50_000_000);
      }
    } catch (Exception e) {
      // the other side hung up
    }
  }

  @Test
  void nobodyThereIsAProblemAndNoException() throws Exception {
    int free;
    try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = once.getLocalPort();
    }
    assertThat(post("http://127.0.0.1:" + free + "/").problem()).isEqualTo(Problem.NO_CONNECTION);
    lookUps.set(0);
    receiver.behave(message -> exchange -> exchange.close());
    assertThat(post(receiver.url("/")).problem()).isEqualTo(Problem.NO_ANSWER);
  }

  @Test
  void certificatesAreChecked(@TempDir Path folder) throws Exception {
    KeyStore keys = keysFor("oa.example.org", folder);
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    SSLContext ofReceiver = SSLContext.getInstance("TLS");
    ofReceiver.init(own.getKeyManagers(), null, null);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", keys.getCertificate("receiver"));
    trust.init(trusted);
    SSLContext ofSender = SSLContext.getInstance("TLS");
    ofSender.init(null, trust.getTrustManagers(), null);

    try (Receiver secure = Receiver.secure(ofReceiver)) {
      String url = "https://oa.example.org:" + secure.port() + "/";
      assertThat(post(url).problem()).as("nobody known signed it").isEqualTo(Problem.NOT_SECURE);

      client.destroy();
      client = client(Duration.ofSeconds(10), ofSender);
      lookUps.set(0);
      assertThat(post(url).status()).isEqualTo(200);

      lookUps.set(0);
      assertThat(post("https://other.example.org:" + secure.port() + "/").problem())
          .as("it is somebody else's")
          .isEqualTo(Problem.NOT_SECURE);
      assertThat(secure.messages()).hasSize(1);
    }
  }

  private static KeyStore keysFor(String host, Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    int made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "receiver",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    assertThat(made).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }
}
