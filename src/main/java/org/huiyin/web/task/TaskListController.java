package org.huiyin.web.task;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.Category;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Stage;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.ListAddress;
import org.huiyin.web.page.LocalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task lists, and who takes what. */
@Controller
class TaskListController {

  private static final String LIST = "/tasks";

  private final WorkItems items;

  TaskListController(WorkItems items) {
    this.items = items;
  }

  @GetMapping(LIST)
  String list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    ListAddress address = new ListAddress(LIST, parameters);
    TaskView view = address.view(TaskView.class, TaskView.OPEN);
    Page<WorkItem> page = page(view, filter(address), after, user);
    model.addAttribute("address", address);
    model.addAttribute("view", view.key());
    model.addAttribute("views", List.of(TaskView.values()));
    model.addAttribute("counts", items.counts(user));
    model.addAttribute("page", page);
    model.addAttribute("stages", Stage.values());
    model.addAttribute("categories", Category.values());
    model.addAttribute("lights", List.of(Light.BLUE, Light.YELLOW, Light.ORANGE, Light.RED));
    return "task/list";
  }

  private static WorkItemFilter filter(ListAddress address) {
    Category category = address.constant("category", Category.class);
    return new WorkItemFilter(
        address.constant("stage", Stage.class),
        address.constant("step", Step.class),
        category == null ? null : category.name(),
        address.id("department"),
        address.constant("light", Light.class),
        address.flag("key"),
        address.id("session"),
        address.text("text"),
        address.constant("due", WorkItemFilter.Due.class));
  }

  private Page<WorkItem> page(
      TaskView view, WorkItemFilter filter, @Nullable String after, CurrentUser user) {
    int size = Page.DEFAULT_SIZE;
    return switch (view) {
      case OPEN -> items.open(user, filter, after, size);
      case CLAIMABLE -> items.claimable(user, filter, after, size);
      case MINE -> items.mine(user, filter, after, size);
      case DONE -> items.done(user, filter, after, size);
    };
  }

  @PostMapping(LIST + "/{id}/claim")
  String claim(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String back,
      Acting by,
      RedirectAttributes redirect) {
    items.claim(id, by);
    Flash.say(redirect, "task.claimed", items.byId(id, by.user()).title());
    return "redirect:" + LocalAddress.or(back, LIST + "/" + id);
  }

  /** Takes what is free of the chosen items; what somebody else took is told, not refused. */
  @PostMapping(LIST + "/claim")
  String claimSeveral(
      @RequestParam(name = "id", required = false) @Nullable List<UUID> ids,
      @RequestParam(required = false) @Nullable String back,
      Acting by,
      RedirectAttributes redirect) {
    if (ids == null || ids.isEmpty()) {
      throw RuleViolation.invalid("task.none-chosen");
    }
    if (ids.size() > Page.LARGEST_SIZE) {
      throw RuleViolation.invalid("task.too-many-chosen", Page.LARGEST_SIZE);
    }
    int taken = 0;
    for (UUID id : ids) {
      taken += claimed(id, by.havingSeen(null)) ? 1 : 0;
    }
    int missed = ids.size() - taken;
    if (missed == 0) {
      Flash.say(redirect, "task.claimed-several", taken);
    } else {
      Flash.say(redirect, "task.claimed-some", taken, missed);
    }
    return "redirect:" + LocalAddress.or(back, LIST + "?view=mine");
  }

  private boolean claimed(UUID id, Acting by) {
    try {
      items.claim(id, by);
      return true;
    } catch (RuleViolation gone) {
      return false;
    }
  }

  @PostMapping(LIST + "/{id}/give-back")
  String giveBack(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String back,
      Acting by,
      RedirectAttributes redirect) {
    items.giveBack(id, by);
    Flash.say(redirect, "task.given-back", items.byId(id, by.user()).title());
    return "redirect:" + LocalAddress.or(back, LIST + "/" + id);
  }

  @PostMapping(LIST + "/{id}/hand-over")
  String handOver(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID to,
      Acting by,
      RedirectAttributes redirect) {
    if (to == null) {
      throw RuleViolation.invalid("task.no-colleague-chosen");
    }
    items.handOver(id, to, by);
    WorkItem item = items.byId(id, by.user());
    if (to.equals(by.user().personId())) {
      Flash.say(redirect, "task.taken-over", item.title());
    } else {
      Flash.say(redirect, "task.handed-over", item.title(), String.valueOf(item.holderName()));
    }
    return "redirect:" + LIST + "/" + id;
  }
}
