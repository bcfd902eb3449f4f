package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Open pages of several nodes. */
class LiveNewsTests extends LifeTest {

  @Autowired private LiveNews here;
  @Autowired private LiveTable table;
  @Autowired private Collection<LiveSource> sources;
  @Autowired private Accounts accounts;
  @Autowired private Clock time;
  @Autowired private Notices notices;
  @Autowired private TransactionTemplate transaction;

  private final List<Runnable> ends = new ArrayList<>();

  @AfterEach
  void close() {
    ends.forEach(Runnable::run);
  }

  /** A page that remembers what it heard. */
  private static final class Heard implements LiveChannel {

    private final List<Long> positions = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private volatile boolean allowed = true;
    private final AtomicInteger beats = new AtomicInteger();
    private volatile boolean closed;
    private volatile int gone = Integer.MAX_VALUE;

    @Override
    public void send(String event, long position, String json) throws IOException {
      if (positions.size() >= gone) {
        throw new IOException("the line broke");
      }
      positions.add(position);
      data.add(json);
    }

    @Override
    public void send(String event) {
      changes.add(event);
    }

    @Override
    public void beat() {
      beats.incrementAndGet();
    }

    @Override
    public boolean isAllowed() {
      return allowed;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private LiveNews otherNode() {
    LiveNews node =
        new LiveNews(
            table,
            List.copyOf(sources),
            accounts,
            new LiveSettings(Duration.ofMillis(200), Duration.ofMillis(200), 1),
            time);
    node.start();
    ends.add(node::stop);
    return node;
  }

  private Heard listen(LiveNews node, CurrentUser user, long after) {
    Heard page = new Heard();
    ends.add(node.open(user, after, page));
    return page;
  }

  private CurrentUser handler() {
    return town.department(1).handler();
  }

  private void eventuallyUnread(int number) {
    eventually(() -> assertThat(notices.unread(handler())).isEqualTo(number));
  }

  @Test
  void reachThePagesOfEveryNode() {
    LiveNews there = otherNode();
    long position = here.position();
    Heard near = listen(here, handler(), position);
    Heard far = listen(there, town.department(1).approver(), position);
    Heard stranger = listen(there, town.department(2).handler(), position);
    UUID proposal = life.drafted();
    for (int i = 0; i < 5; i++) {
      life.remind(proposal);
    }
    eventually(() -> assertThat(near.positions).hasSize(5));
    eventually(() -> assertThat(far.positions).isEqualTo(near.positions));
    assertThat(near.positions).isSorted().doesNotHaveDuplicates();
    assertThat(near.data).doesNotHaveDuplicates();
    assertThat(stranger.positions).isEmpty();
  }

  @Test
  void goOnAfterTheLastNoticeSeen() {
    UUID proposal = life.drafted();
    for (int i = 0; i < 3; i++) {
      life.remind(proposal);
    }
    eventuallyUnread(3);
    Heard broken = new Heard();
    broken.gone = 2;
    ends.add(here.open(handler(), 0, broken));
    eventually(() -> assertThat(broken.closed).isTrue());
    life.remind(proposal);
    eventuallyUnread(4);
    LiveNews there = otherNode();
    Heard again = listen(there, handler(), broken.positions.get(1));
    life.remind(proposal);
    eventually(() -> assertThat(again.positions).hasSize(3));
    List<Long> all = new ArrayList<>(broken.positions);
    all.addAll(again.positions);
    assertThat(all).hasSize(5).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void loseNothingThatIsWrittenAtOnceByMany() {
    LiveNews there = otherNode();
    Heard page = listen(there, handler(), here.position());
    UUID proposal = life.drafted();
    var many = Executors.newFixedThreadPool(8);
    try {
      for (int i = 0; i < 120; i++) {
        many.execute(() -> life.remind(proposal));
      }
      eventuallyUnread(120);
    } finally {
      many.shutdown();
    }
    eventually(() -> assertThat(page.positions).hasSize(120));
    assertThat(page.positions).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void tellThatAColleagueReadANotice() {
    life.remind(life.drafted());
    eventuallyUnread(1);
    LiveNews there = otherNode();
    Heard page = listen(there, town.department(1).approver(), here.position());
    notices.readAll(handler(), new UUID(-1L, -1L));
    eventually(() -> assertThat(page.changes).contains("read"));
  }

  @Test
  void tellThatThereIsSomethingToDo() {
    LiveNews there = otherNode();
    Heard office = listen(there, town.official(Role.TRANSMISSION_OFFICE), here.position());
    Heard stranger = listen(there, handler(), here.position());
    life.filed();
    eventually(() -> assertThat(office.changes).contains("tasks"));
    assertThat(stranger.changes).isEmpty();
  }

  @Test
  void endForWhomeverLeft() {
    LiveNews there = otherNode();
    Heard left = listen(there, handler(), 0);
    Heard closed = listen(there, town.department(2).handler(), 0);
    Heard stays = listen(there, town.department(2).approver(), 0);
    left.allowed = false;
    jdbc.sql("update person set active = false where id = ?")
        .param(town.department(2).handler().personId())
        .update();
    eventually(() -> assertThat(left.closed && closed.closed).isTrue());
    assertThat(stays.closed).isFalse();
    assertThat(there.openPages()).isEqualTo(1);
    there.stop();
    assertThat(stays.closed).isTrue();
    assertThat(there.openPages()).isZero();
  }

  @Test
  void stayWithAPageThatOpensWhileOthersAreAskedWhoTheyAre() {
    LiveNews there = otherNode();
    listen(there, handler(), there.position());
    AtomicReference<Heard> late = new AtomicReference<>();
    transaction.executeWithoutResult(
        tx -> {
          jdbc.sql("lock table account in access exclusive mode").update();
          eventually(() -> assertThat(waitingForAccounts()).isPositive());
          late.set(listen(there, town.member(1), there.position()));
        });
    eventually(() -> assertThat(late.get().closed || late.get().beats.get() > 0).isTrue());
    assertThat(late.get().closed).isFalse();
  }

  private long waitingForAccounts() {
    return jdbc.sql(
            "select count(*) from pg_locks where not granted and relation = 'account'::regclass")
        .query(Long.class)
        .single();
  }
}
