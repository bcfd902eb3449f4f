package org.huiyin.notification.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens to some proposals. The events of each are numbered from 1 under a lock of its row,
 * so the numbers tell the order of the commits.
 */
final class Business {

  private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
  private static final String TEXT = "提案办理".repeat(40);

  private final List<UUID> proposals;

  private Business(List<UUID> proposals) {
    this.proposals = proposals;
  }

  /** Begins with proposals to which nothing has happened. */
  static Business with(int proposals, JdbcClient jdbc) {
    jdbc.sql("create table business (key uuid primary key, events integer not null)").update();
    List<UUID> keys = Stream.generate(UUID::randomUUID).limit(proposals).sorted().toList();
    jdbc.sql("insert into business select key, 0 from unnest(?) as key")
        .param(keys.toArray(UUID[]::new))
        .update();
    return new Business(keys);
  }

  /** Goes on with what another node began. */
  static Business of(JdbcClient jdbc) {
    return new Business(jdbc.sql("select key from business order by key").query(UUID.class).list());
  }

  /** All proposals, in the order in which their rows may be locked. */
  List<UUID> proposals() {
    return proposals;
  }

  /** Lets something happen to a proposal, within the present transaction. */
  static int happen(OutboxUnderTest node, UUID proposal) {
    int number =
        node.jdbc()
            .sql("update business set events = events + 1 where key = ? returning events")
            .param(proposal)
            .query(Integer.class)
            .single();
    node.write(proposal, data(number));
    return number;
  }

  /** How many events each proposal has. */
  static Map<String, Integer> events(JdbcClient jdbc) {
    Map<String, Integer> events = new HashMap<>();
    jdbc.sql("select key, events from business")
        .query((row, n) -> events.put(row.getString("key"), row.getInt("events")))
        .list();
    return events;
  }

  /** An event of the given number, as long as ours are. */
  static String data(int number) {
    return "{\"number\":" + number + ",\"text\":\"" + TEXT + "\"}";
  }

  /** The number of an event. */
  static int number(String data) {
    Matcher matcher = NUMBER.matcher(data);
    if (!matcher.find()) {
      throw new IllegalArgumentException(data);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
