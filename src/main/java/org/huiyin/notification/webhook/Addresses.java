package org.huiyin.notification.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are out on the internet: all that the registries of special addresses (IANA, RFC
 * 6890) do not keep for something else. Of IPv6 only what is given out is; so loopback, link-local,
 * unique-local and multicast addresses need no mention, nor do those that hide an IPv4 address.
 */
final class Addresses {

  private static final List<AddressBlock> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(AddressBlock::of)
          .toList();

  private static final AddressBlock GIVEN_OUT = AddressBlock.of("2000::/3");
  private static final AddressBlock TRANSLATED = AddressBlock.of("64:ff9b::/96");
  private static final int HIDDEN_AT = 12;

  private Addresses() {}

  /**
   * Tells whether an address is out on the internet.
   *
   * @param address as a name resolved to it
   * @return false for addresses of the own machine, the own network and those nobody may use
   */
  static boolean isPublic(InetAddress address) {
    if (TRANSLATED.contains(address)) {
      return isPublic(hiddenIn(address));
    }
    return (!(address instanceof Inet6Address) || GIVEN_OUT.contains(address))
        && SPECIAL.stream().noneMatch(block -> block.contains(address));
  }

  private static InetAddress hiddenIn(InetAddress address) {
    byte[] bytes = address.getAddress();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, HIDDEN_AT, bytes.length));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
