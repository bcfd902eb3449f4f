package org.huiyin.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices in the order in which they became visible. */
@Repository
class LiveTable {

  private final JdbcClient jdbc;

  LiveTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A notice and its place in the order. */
  record Placed(long position, UUID id) {}

  /** Who was told something, and the place of the last of it. */
  record Told(UUID recipientId, long position) {}

  /** What a recipient read lately. */
  record Reading(UUID recipientId, String key) {}

  long position() {
    return jdbc.sql("select coalesce(max(position), 0) from notice").query(Long.class).single();
  }

  List<Placed> after(long position, Set<UUID> recipients, int limit) {
    return jdbc.sql(
            """
            select position, id from notice
             where recipient_id in (:recipients) and position > :position
             order by position limit :limit
            """)
        .param("recipients", recipients)
        .param("position", position)
        .param("limit", limit)
        .query(Placed.class)
        .list();
  }

  List<Told> toldAfter(long position) {
    return jdbc.sql(
            """
            select recipient_id, max(position) as position from notice
             where position > :position group by recipient_id
            """)
        .param("position", position)
        .query(Told.class)
        .list();
  }

  List<Reading> readSince(Instant since, Collection<UUID> recipients) {
    return jdbc.sql(
            """
            select recipient_id, concat(recipient_id, max(read_at), count(*)) as key from notice
             where read_at >= :since and recipient_id = any(:recipients) group by recipient_id
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("recipients", recipients.toArray(UUID[]::new))
        .query(Reading.class)
        .list();
  }
}
