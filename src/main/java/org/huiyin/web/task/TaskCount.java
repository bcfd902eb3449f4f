package org.huiyin.web.task;

import org.huiyin.organisation.CurrentUser;
import org.huiyin.tasklist.WorkItemCounts;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.page.MenuCount;
import org.springframework.stereotype.Component;

/** How many tasks wait for the reader. */
@Component
class TaskCount implements MenuCount {

  private final WorkItems items;

  TaskCount(WorkItems items) {
    this.items = items;
  }

  @Override
  public String path() {
    return "/tasks";
  }

  @Override
  public long count(CurrentUser user) {
    WorkItemCounts counts = items.counts(user);
    return counts.claimable() + counts.mine();
  }
}
