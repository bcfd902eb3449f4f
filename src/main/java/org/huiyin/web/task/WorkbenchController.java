package org.huiyin.web.task;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.notification.Notices;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Deputies;
import org.huiyin.shared.Page;
import org.huiyin.tasklist.OpenPages;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.tasklist.WorkItems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody begins: what waits, what presses, what is new. */
@Controller
class WorkbenchController {

  private static final int TASKS_SHOWN = 8;
  private static final int NOTICES_SHOWN = 6;

  private final WorkItems items;
  private final TaskCounts counts;
  private final OpenPages pages;
  private final Deputies deputies;
  private final Notices notices;

  WorkbenchController(
      WorkItems items, TaskCounts counts, OpenPages pages, Deputies deputies, Notices notices) {
    this.items = items;
    this.counts = counts;
    this.pages = pages;
    this.deputies = deputies;
    this.notices = notices;
  }

  @GetMapping("/workbench")
  String workbench(CurrentUser user, Model model) {
    model.addAttribute("counts", counts.of(user));
    Page<WorkItem> mine = items.mine(user, WorkItemFilter.NONE, null, TASKS_SHOWN);
    Page<WorkItem> claimable = items.claimable(user, WorkItemFilter.NONE, null, TASKS_SHOWN);
    List<WorkItem> shown = new ArrayList<>(mine.rows());
    shown.addAll(claimable.rows());
    model.addAttribute("mine", mine);
    model.addAttribute("claimable", claimable);
    model.addAttribute("unreadTasks", pages.unread(shown, user));
    model.addAttribute("standingIn", deputies.standingInFor(user));
    model.addAttribute("unread", notices.unread(user));
    model.addAttribute("notices", notices.inbox(user, true, null, NOTICES_SHOWN));
    return "task/workbench";
  }
}
