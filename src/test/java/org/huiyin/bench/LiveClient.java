package org.huiyin.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many open pages, in a process of their own and with one thread for all: signs people in, opens
 * lines and prints when which notice came.
 */
final class LiveClient {

  private static final Pattern NOTICE = Pattern.compile("(?:^|\n)id:(\\d+)\n");

  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
  private final List<long[]> came = new ArrayList<>();
  private int begun;

  private LiveClient(int port) {
    this.port = port;
  }

  /**
   * Listens.
   *
   * @param args port, file of user names, lines of each, position to begin at, notices each line is
   *     to get
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    LiveClient client = new LiveClient(Integer.parseInt(args[0]));
    int each = Integer.parseInt(args[2]);
    try (Selector selector = Selector.open()) {
      int lines = 0;
      for (String username : Files.readAllLines(Path.of(args[1]))) {
        String cookie = Visitor.signIn(client.http, client.port, username, "secret").cookie();
        for (int i = 0; i < each; i++) {
          client.open(selector, cookie, args[3]);
          lines++;
        }
      }
      while (client.begun < lines) {
        client.read(selector);
      }
      System.out.println("OPEN");
      long expected = (long) lines * Integer.parseInt(args[4]);
      while (client.came.size() < expected) {
        client.read(selector);
      }
    }
    StringBuilder all = new StringBuilder();
    client.came.forEach(one -> all.append(one[0]).append(' ').append(one[1]).append('\n'));
    System.out.println(all + "DONE");
  }

  static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  /** What came over a line and was not understood yet. */
  private static final class Line {

    private String rest = "";
    private boolean begun;
  }

  private void open(Selector selector, String cookie, String position) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String request =
        "GET /events/stream?from=%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(position, port, cookie);
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, new Line());
  }

  private void read(Selector selector) throws IOException {
    selector.select();
    for (SelectionKey key : selector.selectedKeys()) {
      buffer.clear();
      int length = ((SocketChannel) key.channel()).read(buffer);
      long now = micros();
      if (length < 0) {
        throw new IllegalStateException("a line was closed");
      }
      take(
          (Line) key.attachment(),
          new String(buffer.array(), 0, length, StandardCharsets.UTF_8),
          now);
    }
    selector.selectedKeys().clear();
  }

  private void take(Line line, String text, long now) {
    if (!line.begun) {
      if (!text.startsWith("HTTP/1.1 200")) {
        throw new IllegalStateException(text);
      }
      line.begun = true;
      begun++;
    }
    String all = line.rest + text;
    Matcher notice = NOTICE.matcher(all);
    int end = 0;
    while (notice.find()) {
      came.add(new long[] {Long.parseLong(notice.group(1)), now});
      end = notice.end() - 1;
    }
    line.rest = all.substring(Math.max(end, all.length() - 100));
  }
}
