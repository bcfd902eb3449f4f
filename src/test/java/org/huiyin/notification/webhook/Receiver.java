package org.huiyin.notification.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.huiyin.shared.MessageSignature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that receives webhooks, as its owners may have written it. */
final class Receiver implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private volatile Function<Message, Reaction> behaviour = message -> Reaction.status(200);

  /** What came. */
  record Message(String path, Map<String, List<String>> headers, byte[] body) {

    String header(String name) {
      List<String> values = headers.get(name);
      return values == null ? null : values.get(0);
    }

    JsonNode json() {
      return JSON.readTree(body);
    }

    String id() {
      return json().get("id").asString();
    }

    boolean isSignedWith(String secret) {
      return MessageSignature.fits(
          header("webhook-signature"),
          secret,
          header("webhook-id"),
          Long.parseLong(header("webhook-timestamp")),
          body);
    }
  }

  /** How it answers. */
  @FunctionalInterface
  interface Reaction {

    void to(HttpExchange exchange) throws IOException, InterruptedException;

    static Reaction status(int status) {
      return answer(status, status == 204 ? "" : "status " + status);
    }

    static Reaction answer(int status, String text) {
      return exchange -> {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
          exchange.getResponseBody().write(body);
        }
      };
    }

    static Reaction redirectTo(String url) {
      return exchange -> {
        exchange.getResponseHeaders().add("Location", url);
        exchange.sendResponseHeaders(307, -1);
      };
    }
  }

  private Receiver(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::receive);
    server.start();
  }

  static Receiver plain() throws IOException {
    return new Receiver(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  static Receiver secure(SSLContext tls) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new Receiver(server);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      Message message =
          new Message(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders(),
              exchange.getRequestBody().readAllBytes());
      messages.add(message);
      behaviour.apply(message).to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void behave(Function<Message, Reaction> how) {
    behaviour = how;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url(String path) {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + port() + path;
  }

  List<Message> messages() {
    return List.copyOf(messages);
  }

  List<Message> messages(String path) {
    return messages.stream().filter(message -> message.path().equals(path)).toList();
  }

  /** Ids of the events that came, in their order. */
  List<String> ids(String path) {
    return messages(path).stream().map(Message::id).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
