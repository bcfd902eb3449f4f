package org.huiyin.web.task;

import org.huiyin.organisation.CurrentUser;
import org.huiyin.tasklist.WorkItemCounts;
import org.huiyin.tasklist.WorkItems;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Counts the tasks of the reader once for a page, whose menu and content show the same numbers. */
@Component
class TaskCounts {

  private static final String KNOWN = TaskCounts.class.getName();

  private final WorkItems items;

  TaskCounts(WorkItems items) {
    this.items = items;
  }

  /** The numbers and whose they are. */
  private record Counted(CurrentUser user, WorkItemCounts counts) {}

  WorkItemCounts of(CurrentUser user) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return items.counts(user);
    }
    if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof Counted known
        && known.user().equals(user)) {
      return known.counts();
    }
    WorkItemCounts counts = items.counts(user);
    request.setAttribute(KNOWN, new Counted(user, counts), RequestAttributes.SCOPE_REQUEST);
    return counts;
  }
}
