package org.huiyin.satisfaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every rating as it was given; rows are added and never changed. */
@Component
class GivenRatings {

  private final JdbcClient jdbc;

  GivenRatings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(GivenRating given) {
    Deed deed = given.deed();
    jdbc.sql(
            """
            insert into rating_given
              (rating_id, number, attitude, result, comment, actor_id, on_behalf_of, channel, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(given.ratingId())
        .param(given.number())
        .param(given.attitude().name())
        .param(given.result().name())
        .param(given.comment())
        .param(deed.actorId())
        .param(deed.onBehalfOf())
        .param(deed.channel().name())
        .param(deed.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<GivenRating> of(UUID ratingId) {
    return jdbc.sql("select * from rating_given where rating_id = ? order by number")
        .param(ratingId)
        .query(GivenRatings::row)
        .list();
  }

  private static GivenRating row(ResultSet row, int ignored) throws SQLException {
    return new GivenRating(
        row.getObject("rating_id", UUID.class),
        row.getInt("number"),
        Satisfaction.valueOf(row.getString("attitude")),
        Satisfaction.valueOf(row.getString("result")),
        row.getString("comment"),
        new Deed(
            row.getObject("actor_id", UUID.class),
            row.getObject("on_behalf_of", UUID.class),
            Channel.valueOf(row.getString("channel")),
            row.getObject("at", OffsetDateTime.class).toInstant()));
  }
}
