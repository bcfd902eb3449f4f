package org.huiyin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the trail of administration, in the transaction of the deed. */
@Component
class AdministrationTrail {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  AdministrationTrail(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  void note(
      UUID committeeId,
      Acting by,
      AdministrationEntry.What what,
      @Nullable UUID subjectId,
      String detail) {
    write(committeeId, by.deed(clock), what, subjectId, detail);
  }

  void noteBySystem(
      UUID committeeId, AdministrationEntry.What what, @Nullable UUID subjectId, String detail) {
    write(committeeId, Deed.bySystem(clock.instant()), what, subjectId, detail);
  }

  private void write(
      UUID committeeId,
      Deed deed,
      AdministrationEntry.What what,
      @Nullable UUID subjectId,
      String detail) {
    Channel channel = deed.channel();
    jdbc.sql(
            """
            insert into administration_entry
              (id, committee_id, at, actor_id, channel, deed, subject_id, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            ids.next(),
            committeeId,
            Timestamp.from(deed.at()),
            deed.actorId(),
            channel.name(),
            what.name(),
            subjectId,
            detail)
        .update();
  }

  static AdministrationEntry map(ResultSet row, int rowNumber) throws SQLException {
    return new AdministrationEntry(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("actor_name"),
        Channel.valueOf(row.getString("channel")),
        AdministrationEntry.What.valueOf(row.getString("deed")),
        row.getObject("subject_id", UUID.class),
        row.getString("subject_name"),
        row.getString("detail"));
  }
}
