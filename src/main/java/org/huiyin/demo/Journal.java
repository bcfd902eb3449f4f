package org.huiyin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes outside the database what a desk has acknowledged: after a process was killed it is the
 * witness of what must not be lost. Keeps nothing unless {@code huiyin.walkthrough.journal} names a
 * file.
 */
@Component
class Journal {

  private final @Nullable Path file;
  private final JdbcClient jdbc;

  Journal(@Value("${huiyin.walkthrough.journal:}") String file, JdbcClient jdbc) {
    this.file = file.isBlank() ? null : Path.of(file);
    this.jdbc = jdbc;
  }

  /** Notes the entries on the timeline of a proposal, for which a desk has just done something. */
  void acknowledged(UUID proposalId) {
    if (file != null) {
      List<String> entries =
          jdbc.sql("select cast(max(seq) as text) from timeline_entry where proposal_id = ?")
              .param(proposalId)
              .query(String.class)
              .list();
      try {
        Files.write(file, entries, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  /** Counts noted entries that are not on any timeline. */
  long lost() {
    if (file == null || !Files.exists(file)) {
      return 0;
    }
    try {
      return Files.readAllLines(file).stream().distinct().filter(entry -> !isThere(entry)).count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean isThere(String entry) {
    return jdbc.sql("select exists (select 1 from timeline_entry where seq = ?)")
        .param(Long.parseLong(entry))
        .query(Boolean.class)
        .single();
  }
}
