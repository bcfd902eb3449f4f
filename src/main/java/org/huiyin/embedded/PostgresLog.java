package org.huiyin.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The log file of PostgreSQL, kept short and asked for the reason of a failed start. */
final class PostgresLog {

  private static final long LIMIT = 5_000_000;

  private final Path file;

  PostgresLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Puts a log that has grown too long aside and returns where the next entry will begin. */
  long begin() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    if (Files.size(file) > LIMIT) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      return 0;
    }
    return Files.size(file);
  }

  /** The last fatal line written since then, with the detail that follows it. */
  String complaint(long begin, String otherwise) throws IOException {
    List<String> complaint = new ArrayList<>();
    if (Files.exists(file)) {
      byte[] all = Files.readAllBytes(file);
      byte[] written = Arrays.copyOfRange(all, (int) Math.min(begin, all.length), all.length);
      for (String line : new String(written, StandardCharsets.UTF_8).lines().toList()) {
        if (line.contains("FATAL:")) {
          complaint.clear();
        }
        if (line.contains("FATAL:") || (line.contains("DETAIL:") && !complaint.isEmpty())) {
          complaint.add(line.replaceFirst("^.*(FATAL|DETAIL):\\s*", ""));
        }
      }
    }
    return complaint.isEmpty() ? lastLine(otherwise) : String.join(", ", complaint);
  }

  static String lastLine(String text) {
    return text.lines().reduce("", (first, second) -> second);
  }
}
