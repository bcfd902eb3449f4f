package org.huiyin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Chooses ports on the loopback address. */
final class FreePort {

  private FreePort() {}

  /** Returns the configured port if nobody listens there, or any free one when it is 0. */
  static int choose(int configured, String server, String setting) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), configured));
      return socket.getLocalPort();
    } catch (IOException e) {
      if (configured == 0) {
        throw new UncheckedIOException(e);
      }
      throw new StartRefusal(
          e, "embedded.port-taken", Integer.toString(configured), server, setting);
    }
  }
}
