package org.huiyin.web.task;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.notification.OpenWork;
import org.huiyin.tasklist.WorkItems;
import org.springframework.stereotype.Component;

/** Tells the reminders what the task lists hold. */
@Component
class DueWork implements OpenWork {

  private final WorkItems items;

  DueWork(WorkItems items) {
    this.items = items;
  }

  @Override
  public List<Item> dueBy(LocalDate latest) {
    return items.dueBy(latest).stream().map(DueWork::item).toList();
  }

  private static Item item(WorkItems.Waiting item) {
    return new Item(
        item.step(),
        item.subjectId(),
        item.proposalId(),
        item.committeeId(),
        item.departmentId(),
        item.people(),
        item.openedAt(),
        item.dueOn());
  }
}
