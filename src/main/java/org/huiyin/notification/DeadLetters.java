package org.huiyin.notification;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.huiyin.notification.delivery.Reader;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.AdministrationEntry;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.OperationsTrail;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages that could not be understood: administrators look at them, replay or discard them. */
@Service
@Transactional
public class DeadLetters {

  private static final int REMARK_LENGTH = 500;
  private static final UUID LATEST = new UUID(-1L, -1L);
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private static final String CONCERNING =
      """
       and (d.committee_id is null or d.committee_id in (
         with recursive subtree as (
           select cast(? as uuid) as id
           union all select c.id from committee c join subtree on c.parent_id = subtree.id)
         select id from subtree))
      """;

  private final JdbcClient jdbc;
  private final Map<String, Reader> readers;
  private final OperationsTrail trail;
  private final Clock clock;

  DeadLetters(JdbcClient jdbc, List<Reader> readers, OperationsTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.readers = readers.stream().collect(Collectors.toMap(Reader::topic, Function.identity()));
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Returns messages that were put aside, latest first: those that name a proposal or an account of
   * the person's committee or one below it, and those that name none.
   *
   * @param user an administrator or auditor
   * @param openOnly whether settled ones are left out
   * @param after key of the page before, null for the first page
   * @param size rows wanted
   * @return a page
   * @throws RuleViolation 403 for others
   */
  @Transactional(readOnly = true)
  public Page<DeadLetterView> list(
      CurrentUser user, boolean openOnly, @Nullable String after, int size) {
    user.requireAny(Role.ADMIN, Role.AUDITOR);
    int wanted = Math.max(1, Math.min(size, Page.LARGEST_SIZE));
    List<DeadLetterView> found =
        jdbc.sql(
                "select d.* from dead_letter d where d.id < ?"
                    + (openOnly ? " and d.state = 'OPEN'" : "")
                    + CONCERNING
                    + " order by d.id desc limit ?")
            .params(after == null ? LATEST : key(after), user.committeeId(), wanted + 1)
            .query(DeadLetters::view)
            .list();
    return Page.of(found, wanted, letter -> letter.id().toString());
  }

  /**
   * Works on a message once more, as if it came now, and settles it when that succeeds.
   *
   * @param id the message
   * @param by an administrator
   * @throws RuleViolation 404 when it is another committee's; 409 when it is settled already or
   *     still cannot be worked on
   */
  public void replay(UUID id, Acting by) {
    settle(id, "REPLAYED", "", by);
    ProducerRecord<String, byte[]> letter =
        jdbc.sql("select * from dead_letter where id = ?")
            .param(id)
            .query(DeadLetters::stored)
            .single();
    trail.note(AdministrationEntry.What.DEAD_LETTER_REPLAYED, letter.topic() + " " + id, by);
    Reader reader = readers.get(letter.topic());
    if (reader == null) {
      throw RuleViolation.conflict("dead-letter.still-fails", letter.topic());
    }
    try {
      reader.receiveAgain(
          letter.headers(), letter.value(), Instant.ofEpochMilli(letter.timestamp()));
    } catch (RuntimeException e) {
      throw RuleViolation.conflict("dead-letter.still-fails", String.valueOf(e.getMessage()));
    }
  }

  /** The message as it came, with the time at which it was put aside. */
  private static ProducerRecord<String, byte[]> stored(ResultSet row, int number)
      throws SQLException {
    RecordHeaders headers = new RecordHeaders();
    JSON.readValue(row.getString("headers"), HEADERS)
        .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.ISO_8859_1)));
    return new ProducerRecord<>(
        row.getString("topic"),
        null,
        row.getObject("recorded_at", OffsetDateTime.class).toInstant().toEpochMilli(),
        row.getString("message_key"),
        row.getBytes("payload"),
        headers);
  }

  /**
   * Settles a message without working on it.
   *
   * @param id the message
   * @param remark why
   * @param by an administrator
   * @throws RuleViolation 404 when it is another committee's; 409 when it is settled already
   */
  public void discard(UUID id, String remark, Acting by) {
    Faults faults = new Faults();
    String text = faults.requireText("remark", remark, REMARK_LENGTH);
    faults.refuseIfAny();
    settle(id, "DISCARDED", text, by);
    trail.note(AdministrationEntry.What.DEAD_LETTER_DISCARDED, id + " " + text, by);
  }

  private void settle(UUID id, String state, String remark, Acting by) {
    by.requireAdministrator();
    boolean known =
        jdbc.sql("select exists (select 1 from dead_letter d where d.id = ?" + CONCERNING + ")")
            .params(id, by.user().committeeId())
            .query(Boolean.class)
            .single();
    if (!known) {
      throw RuleViolation.notFound("not-found");
    }
    int settled =
        jdbc.sql(
                """
                update dead_letter set state = ?, remark = ?, settled_at = ?, settled_by = ?
                 where id = ? and state = 'OPEN'
                """)
            .params(
                state, remark, clock.instant().atOffset(ZoneOffset.UTC), by.user().personId(), id)
            .update();
    if (settled == 0) {
      throw RuleViolation.conflict("dead-letter.settled");
    }
  }

  private static UUID key(String after) {
    try {
      return UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw RuleViolation.notFound("not-found");
    }
  }

  private static DeadLetterView view(ResultSet row, int number) throws SQLException {
    byte[] payload = row.getBytes("payload");
    OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
    return new DeadLetterView(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getString("message_key"),
        row.getString("type"),
        row.getString("reason"),
        payload == null ? null : new String(payload, StandardCharsets.UTF_8),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("state"),
        settledAt == null ? null : settledAt.toInstant(),
        row.getObject("settled_by", UUID.class),
        row.getString("remark"));
  }
}
