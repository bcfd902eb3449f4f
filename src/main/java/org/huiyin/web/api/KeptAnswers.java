package org.huiyin.web.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The table of answers given to deeds that carried an {@code Idempotency-Key}. */
@Component
class KeptAnswers {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration kept;

  KeptAnswers(JdbcClient jdbc, Clock clock, @Value("${huiyin.api.answers-kept:7d}") Duration kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = kept;
  }

  /** Holds the key until the transaction ends; false when somebody else does. */
  boolean hold(UUID personId, String key) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
        .param("kept-answer:" + personId + ":" + key)
        .query(Boolean.class)
        .single();
  }

  Optional<KeptAnswer.Earlier> find(UUID personId, String key) {
    return jdbc.sql("select * from kept_answer where person_id = ? and key = ?")
        .params(personId, key)
        .query(
            (row, number) ->
                new KeptAnswer.Earlier(
                    new KeptAnswer.Sent(row.getString("route"), row.getBytes("body_hash")),
                    new KeptAnswer(
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getString("content_type"),
                        row.getBytes("body"))))
        .optional();
  }

  void keep(UUID personId, String key, KeptAnswer.Sent sent, KeptAnswer answer) {
    jdbc.sql(
            """
            insert into kept_answer
              (person_id, key, route, body_hash, status, location, etag, content_type, body, kept_at)
            values
              (:person, :key, :route, :hash, :status, :location, :etag, :type, :body, :now)
            """)
        .param("person", personId)
        .param("key", key)
        .param("route", sent.route())
        .param("hash", sent.bodyHash())
        .param("status", answer.status())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("type", answer.contentType())
        .param("body", answer.body())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Forgets answers nobody will ask for again. */
  @Scheduled(cron = "${huiyin.api.cleanup:0 50 3 * * *}", zone = "Asia/Shanghai")
  void clean() {
    jdbc.sql("delete from kept_answer where kept_at < ?")
        .param(Timestamp.from(clock.instant().minus(kept)))
        .update();
  }
}
