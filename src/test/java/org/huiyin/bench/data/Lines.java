package org.huiyin.bench.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of the text format of {@code COPY}, as they grow. */
final class Lines {

  private byte[] bytes = new byte[1 << 12];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  Lines put(byte[] from, int offset, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
    return this;
  }

  Lines put(byte[] all) {
    return put(all, 0, all.length);
  }

  Lines put(String text) {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  Lines put(long number) {
    if (number >= 0 && number < 10) {
      return put((byte) ('0' + number));
    }
    return put(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
  }

  Lines put(byte one) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = one;
    return this;
  }

  /** Two digits. */
  Lines two(int number) {
    return put((byte) ('0' + number / 10)).put((byte) ('0' + number % 10));
  }

  /** One row; null is written as such. */
  Lines row(Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        put((byte) '\t');
      }
      put(values[i] == null ? "\\N" : values[i].toString());
    }
    return put((byte) '\n');
  }
}
