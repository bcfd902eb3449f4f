package org.huiyin.web.live;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huiyin.notification.LiveSource;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.tasklist.WorkItems;
import org.springframework.stereotype.Component;

/** Tells open pages that their reader's tasks changed. */
@Component
class TaskNews implements LiveSource {

  private final WorkItems items;

  TaskNews(WorkItems items) {
    this.items = items;
  }

  @Override
  public String event() {
    return "tasks";
  }

  @Override
  public Set<String> addressesOf(CurrentUser user) {
    return items.queuesOf(user);
  }

  @Override
  public List<Change> changesSince(Instant since, Set<String> addresses) {
    return items.touchedSince(since, addresses).stream()
        .map(touched -> new Change(touched.mark(), touched.queue()))
        .toList();
  }
}
