package org.huiyin.web.task;

import org.huiyin.organisation.CurrentUser;
import org.huiyin.tasklist.WorkItemCounts;
import org.huiyin.web.page.MenuCount;
import org.springframework.stereotype.Component;

/** How many tasks wait for the reader. */
@Component
class TaskCount implements MenuCount {

  private final TaskCounts taskCounts;

  TaskCount(TaskCounts taskCounts) {
    this.taskCounts = taskCounts;
  }

  @Override
  public String path() {
    return "/tasks";
  }

  @Override
  public long count(CurrentUser user) {
    WorkItemCounts counts = taskCounts.of(user);
    return counts.claimable() + counts.mine();
  }
}
