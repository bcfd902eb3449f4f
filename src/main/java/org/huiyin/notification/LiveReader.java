package org.huiyin.notification;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.organisation.CurrentUser;
import org.springframework.dao.DataAccessException;

/**
 * One open page. Whoever has something for it only leaves a mark; one thread at a time then reads
 * the notices after the last one sent and writes them, so that none is sent twice and none is left
 * out.
 */
final class LiveReader {

  private static final String NOTICE = "notice";
  private static final int AT_ONCE = 100;

  private final CurrentUser user;
  private final Map<String, Set<String>> addresses;
  private final LiveChannel channel;
  private final LiveTable table;
  private final Executor writers;
  private final Runnable onEnd;

  private final AtomicInteger marks = new AtomicInteger();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private volatile boolean told = true;
  private volatile boolean beat = true;
  private volatile boolean ended;
  private long sent;

  LiveReader(
      CurrentUser user,
      long after,
      Map<String, Set<String>> addresses,
      LiveChannel channel,
      LiveTable table,
      Executor writers,
      Runnable onEnd) {
    this.user = user;
    this.sent = after;
    this.addresses = addresses;
    this.channel = channel;
    this.table = table;
    this.writers = writers;
    this.onEnd = onEnd;
  }

  CurrentUser user() {
    return user;
  }

  Set<String> addresses(String event) {
    return addresses.getOrDefault(event, Set.of());
  }

  Set<UUID> recipients() {
    Set<UUID> recipients = new HashSet<>();
    recipients.add(user.personId());
    if (user.departmentId() != null) {
      recipients.add(user.departmentId());
    }
    return recipients;
  }

  boolean isAllowed() {
    return channel.isAllowed();
  }

  /** There are notices for it. */
  void tell() {
    told = true;
    wake();
  }

  /** Something else changed. */
  void tell(String event) {
    changed.add(event);
    wake();
  }

  /** The line is to be tried. */
  void beat() {
    beat = true;
    wake();
  }

  void end() {
    ended = true;
    channel.close();
    onEnd.run();
  }

  /** Begins, or goes on, unless a thread is at it: then that one looks again. */
  void wake() {
    if (!ended && marks.getAndIncrement() == 0) {
      writers.execute(this::write);
    }
  }

  private void write() {
    int seen = marks.get();
    try {
      do {
        writeMarked();
        seen = marks.addAndGet(-seen);
      } while (seen > 0 && !ended);
    } catch (DataAccessException away) {
      told = true;
      marks.set(0);
    } catch (IOException | RuntimeException gone) {
      end();
    }
  }

  private void writeMarked() throws IOException {
    if (beat) {
      beat = false;
      channel.beat();
    }
    if (told) {
      told = false;
      writeNotices();
    }
    for (String event : Set.copyOf(changed)) {
      changed.remove(event);
      channel.send(event);
    }
  }

  private void writeNotices() throws IOException {
    List<LiveTable.Placed> news;
    do {
      news = table.after(sent, recipients(), AT_ONCE);
      for (LiveTable.Placed notice : news) {
        channel.send(NOTICE, notice.position(), "{\"id\":\"" + notice.id() + "\"}");
        sent = notice.position();
      }
    } while (news.size() == AT_ONCE);
  }
}
