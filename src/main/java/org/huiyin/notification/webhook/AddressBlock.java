package org.huiyin.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A block of addresses with a common beginning. */
final class AddressBlock {

  private static final Pattern FORM =
      Pattern.compile("([0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)(/[0-9]{1,3})?");

  private final byte[] prefix;
  private final int bits;

  private AddressBlock(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /** Tells whether a text is meant as an address or a block rather than a name. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Reads an address or a block.
   *
   * @param text such as {@code 10.1.0.0/16}, {@code fd00::/8} or one address
   * @return the block
   * @throws IllegalArgumentException when the text is none
   */
  static AddressBlock of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!isOne(text)) {
      throw new IllegalArgumentException("not an address or a block of addresses: " + text);
    }
    byte[] prefix = literal(address);
    int length = prefix.length * Byte.SIZE;
    int bits = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
    if (bits > length) {
      throw new IllegalArgumentException("longer than its addresses: " + text);
    }
    return new AddressBlock(prefix, bits);
  }

  private static byte[] literal(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + address, e);
    }
  }

  /** Tells whether an address is in the block. */
  boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    if (other.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((prefix[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
