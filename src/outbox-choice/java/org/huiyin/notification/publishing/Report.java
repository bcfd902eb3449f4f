package org.huiyin.notification.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Notes what was measured, as rows of a table. */
final class Report {

  private static final Path FILE = Path.of("target", "outbox-choice.md");

  private Report() {}

  static void row(String what, Candidate who, String result) {
    String row = "| %s | %s | %s |%n".formatted(what, who.title(), result);
    System.out.print(row);
    try {
      Files.writeString(FILE, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A time in milliseconds, as people read it. */
  static String millis(long nanos) {
    double millis = nanos / 1e6;
    return millis < 10 ? "%.1f ms".formatted(millis) : "%.0f ms".formatted(millis);
  }

  /** A time in seconds. */
  static String seconds(long nanos) {
    return "%.1f s".formatted(nanos / 1e9);
  }

  /** The part of sorted values below which the given share lies. */
  static long percentile(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
  }
}
