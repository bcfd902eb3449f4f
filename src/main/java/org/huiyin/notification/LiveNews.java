package org.huiyin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.huiyin.notification.delivery.NoticesWritten;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages what is new. One thread of a node looks, while pages are open, for what this
 * node or another wrote, and a few write; an open page costs no thread. What a page missed it gets
 * when it comes back with the position of the last notice it saw.
 */
@Service
public class LiveNews implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveNews.class);

  /** So long changes may take from their instant to their commit and be told still. */
  private static final Duration WINDOW = Duration.ofSeconds(30);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final LiveTable table;
  private final List<LiveSource> sources;
  private final Accounts accounts;
  private final LiveSettings settings;
  private final Clock clock;

  private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Boolean> signals = new ArrayBlockingQueue<>(1);
  private final Map<String, Instant> known = new HashMap<>();
  private volatile boolean running;
  private @Nullable Thread looking;
  private @Nullable ExecutorService writers;
  private long nextBeat;
  private boolean away;

  LiveNews(
      LiveTable table,
      List<LiveSource> sources,
      Accounts accounts,
      LiveSettings settings,
      Clock clock) {
    this.table = table;
    this.sources = List.copyOf(sources);
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Returns how far notices have come; a page that is read now goes on from here.
   *
   * @return position of the last notice of all
   */
  public long position() {
    return table.position();
  }

  /**
   * Opens the line to a page. It gets what came after its position, then what comes.
   *
   * @param user who reads the page
   * @param after position of the last notice the page knows
   * @param channel the way to it
   * @return ends it, any number of times
   */
  public Runnable open(CurrentUser user, long after, LiveChannel channel) {
    Map<String, Set<String>> addresses =
        sources.stream()
            .collect(Collectors.toMap(LiveSource::event, source -> source.addressesOf(user)));
    LiveReader[] opened = new LiveReader[1];
    LiveReader reader =
        new LiveReader(
            user, after, addresses, channel, table, this::write, () -> readers.remove(opened[0]));
    opened[0] = reader;
    readers.add(reader);
    if (!running) {
      reader.end();
      return () -> {};
    }
    reader.wake();
    signals.offer(true);
    return reader::end;
  }

  /**
   * Counts open pages.
   *
   * @return those of this node
   */
  public int openPages() {
    return readers.size();
  }

  /** Looks at once, without waiting for the next time. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(NoticesWritten written) {
    signals.offer(true);
  }

  @Override
  public synchronized void start() {
    if (running) {
      return;
    }
    running = true;
    writers =
        Executors.newFixedThreadPool(
            settings.writers(),
            task -> {
              Thread thread = new Thread(task, "live-writer");
              thread.setDaemon(true);
              return thread;
            });
    Thread started = new Thread(this::look, "live-news");
    started.setDaemon(true);
    looking = started;
    started.start();
  }

  /** Ends all lines first of all, so that the server can close in peace. */
  @Override
  public synchronized void stop() {
    running = false;
    Thread thread = looking;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(STOP_LIMIT.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    looking = null;
    Set.copyOf(readers).forEach(LiveReader::end);
    if (writers != null) {
      writers.shutdownNow();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void write(Runnable task) {
    ExecutorService pool = writers;
    if (pool == null) {
      return;
    }
    try {
      pool.execute(task);
    } catch (RejectedExecutionException stopping) {
      LOG.debug("stopping", stopping);
    }
  }

  private void look() {
    try {
      while (running) {
        if (readers.isEmpty()) {
          signals.take();
        } else {
          follow();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As long as pages are open. What is there at the beginning every page fetches for itself. */
  private void follow() throws InterruptedException {
    long position = -1;
    known.clear();
    while (running && !readers.isEmpty()) {
      try {
        if (position < 0) {
          position = table.position();
          readers.forEach(LiveReader::tell);
        }
        position = tellNotices(position);
        sources.forEach(this::tellChanges);
        if (System.nanoTime() - nextBeat >= 0) {
          nextBeat = System.nanoTime() + settings.beat().toNanos();
          beat();
        }
        away = false;
      } catch (DataAccessException | CannotCreateTransactionException e) {
        if (!away) {
          LOG.warn("Open pages are not told what is new: {}", e.toString());
        }
        away = true;
      }
      signals.poll(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private long tellNotices(long position) {
    long last = position;
    Set<UUID> told = new HashSet<>();
    for (LiveTable.Told each : table.toldAfter(position)) {
      told.add(each.recipientId());
      last = Math.max(last, each.position());
    }
    if (!told.isEmpty()) {
      for (LiveReader reader : readers) {
        if (reader.recipients().stream().anyMatch(told::contains)) {
          reader.tell();
        }
      }
    }
    return last;
  }

  private void tellChanges(LiveSource source) {
    Set<String> addresses = new HashSet<>();
    readers.forEach(reader -> addresses.addAll(reader.addresses(source.event())));
    Instant now = clock.instant();
    Set<String> concerned = new HashSet<>();
    for (LiveSource.Change change : source.changesSince(now.minus(WINDOW), addresses)) {
      if (known.put(source.event() + change.key(), now) == null) {
        concerned.add(change.address());
      }
    }
    known.values().removeIf(seen -> seen.isBefore(now.minus(WINDOW.multipliedBy(2))));
    if (!concerned.isEmpty()) {
      for (LiveReader reader : readers) {
        if (reader.addresses(source.event()).stream().anyMatch(concerned::contains)) {
          reader.tell(source.event());
        }
      }
    }
  }

  /** Whoever left, or may do something else by now, has to come back and show who it is. */
  private void beat() {
    // whoever comes meanwhile is asked next time
    List<LiveReader> asked = List.copyOf(readers);
    Set<UUID> people =
        asked.stream().map(reader -> reader.user().personId()).collect(Collectors.toSet());
    Map<UUID, CurrentUser> present = accounts.present(people);
    for (LiveReader reader : asked) {
      boolean stays =
          reader.isAllowed() && reader.user().equals(present.get(reader.user().personId()));
      if (stays) {
        reader.beat();
      } else {
        reader.end();
      }
    }
  }
}
