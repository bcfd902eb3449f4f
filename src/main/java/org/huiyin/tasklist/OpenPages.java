package org.huiyin.tasklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which item open on a page, and who opened it ever. An open page locks nothing: it warns
 * others before the same work is done twice. It counts as closed when it says so, or by itself when
 * it is silent for {@link #LASTS}. Whether somebody may see an item is asked of {@link WorkItems}.
 */
@Service
@Transactional
public class OpenPages {

  /** So long a silent page counts as open; pages in the background speak once a minute. */
  public static final Duration LASTS = Duration.ofSeconds(90);

  private final JdbcClient jdbc;
  private final Clock clock;

  OpenPages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Somebody at an item.
   *
   * @param personId who
   * @param name the name
   * @param since since when
   */
  public record Reader(UUID personId, String name, Instant since) {}

  /**
   * Notes that a person has an item open on a page now, and has seen it.
   *
   * @param itemId an item the person may see
   * @param user who
   */
  public void open(UUID itemId, CurrentUser user) {
    jdbc.sql(
            """
            insert into work_item_opening as known (person_id, item_id, first_at, since, until)
            values (:me, :item, :now, :now, :until)
            on conflict (person_id, item_id) do update
              set since = case when known.until > :now then coalesce(known.since, :now) else :now end,
                  until = :until
            """)
        .param("me", user.personId())
        .param("item", itemId)
        .param("now", Timestamp.from(clock.instant()))
        .param("until", Timestamp.from(clock.instant().plus(LASTS)))
        .update();
  }

  /**
   * Notes that a person has left the page of an item.
   *
   * @param itemId the item
   * @param user who
   */
  public void close(UUID itemId, CurrentUser user) {
    jdbc.sql("update work_item_opening set since = null where person_id = ? and item_id = ?")
        .params(user.personId(), itemId)
        .update();
  }

  /**
   * Lists who else has an item open now.
   *
   * @param itemId an item the person may see
   * @param user who asks
   * @return the others, who came first first
   */
  @Transactional(readOnly = true)
  public List<Reader> others(UUID itemId, CurrentUser user) {
    return jdbc.sql(
            """
            select person_id, person.name, since
              from work_item_opening join person on person.id = person_id
             where item_id = :item and since is not null and until > :now and person_id <> :me
             order by since, person_id
            """)
        .param("item", itemId)
        .param("now", Timestamp.from(clock.instant()))
        .param("me", user.personId())
        .query(
            (row, number) ->
                new Reader(
                    row.getObject("person_id", UUID.class),
                    row.getString("name"),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  /**
   * Tells which items a person never opened.
   *
   * @param items the items of a page
   * @param user who asks
   * @return ids of those not opened yet
   */
  @Transactional(readOnly = true)
  public Set<UUID> unread(Collection<WorkItem> items, CurrentUser user) {
    Set<UUID> unread = new HashSet<>();
    items.forEach(item -> unread.add(item.id()));
    if (unread.isEmpty()) {
      return unread;
    }
    jdbc.sql("select item_id from work_item_opening where person_id = ? and item_id = any(?)")
        .params(user.personId(), unread.toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .forEach(unread::remove);
    return unread;
  }
}
