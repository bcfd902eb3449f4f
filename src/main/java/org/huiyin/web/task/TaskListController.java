package org.huiyin.web.task;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Stage;
import org.huiyin.tasklist.OpenPages;
import org.huiyin.tasklist.SavedViews;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemCounts;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.tasklist.WorkItemList;
import org.huiyin.tasklist.WorkItemSort;
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

  private static final String LIST = TaskQuery.LIST;
  private static final String MORE = "more";

  /** Filters that are offered when asked for. */
  private static final Set<String> RARE = Set.of("kind", "session", "department");

  private final WorkItems items;
  private final TaskCounts taskCounts;
  private final OpenPages pages;
  private final Organisation organisation;
  private final FilterChips chips;
  private final SavedViews savedViews;
  private final SavedViewLinks links;
  private final List<BatchDeed> batchDeeds;

  TaskListController(
      WorkItems items,
      TaskCounts taskCounts,
      OpenPages pages,
      Organisation organisation,
      FilterChips chips,
      SavedViews savedViews,
      SavedViewLinks links,
      List<BatchDeed> batchDeeds) {
    this.items = items;
    this.taskCounts = taskCounts;
    this.pages = pages;
    this.organisation = organisation;
    this.chips = chips;
    this.savedViews = savedViews;
    this.links = links;
    this.batchDeeds = batchDeeds;
  }

  @GetMapping(LIST)
  String list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    ListAddress address = new ListAddress(LIST, parameters);
    TaskQuery query = TaskQuery.of(address);
    WorkItemList list = query.list();
    Page<WorkItem> page =
        items.page(user, list, query.filter(), query.sort(), after, Page.DEFAULT_SIZE);
    WorkItemCounts counts = taskCounts.of(user);
    model.addAttribute("address", address);
    model.addAttribute("view", TaskQuery.key(list));
    model.addAttribute("views", Arrays.stream(WorkItemList.values()).map(TaskQuery::key).toList());
    model.addAttribute("sort", query.sort());
    model.addAttribute("sorts", List.of(WorkItemSort.values()));
    model.addAttribute("counts", counts);
    model.addAttribute("total", total(query, counts, user));
    model.addAttribute("page", page);
    if (list != WorkItemList.DONE) {
      model.addAttribute("unreadTasks", pages.unread(page.rows(), user));
    }
    model.addAttribute("chips", chips.of(address, user));
    model.addAttribute(
        "deeds",
        batchDeeds.stream()
            .filter(deed -> deed.isOffered(list, page.rows(), user))
            .map(BatchDeed::key)
            .toList());
    model.addAttribute("links", links.of(user));
    model.addAttribute("teams", savedViews.teamsOf(user));
    addChoices(model, list, user);
    boolean more =
        parameters.containsKey(MORE)
            || address.filters().keySet().stream().anyMatch(RARE::contains);
    model.addAttribute("more", more);
    if (more) {
      addRareChoices(model, user);
    }
    return "task/list";
  }

  private void addChoices(Model model, WorkItemList list, CurrentUser user) {
    model.addAttribute("stages", Stage.values());
    model.addAttribute("categories", Category.values());
    model.addAttribute("lights", List.of(Light.BLUE, Light.YELLOW, Light.ORANGE, Light.RED));
    model.addAttribute("colleagues", list == WorkItemList.TEAM ? items.team(user) : List.of());
  }

  /** Read only when asked for: most people never need them, and a list is opened all day. */
  private void addRareChoices(Model model, CurrentUser user) {
    model.addAttribute("kinds", ProposalKind.values());
    model.addAttribute("sessions", organisation.sessions(user.committeeId()));
    model.addAttribute(
        "departments",
        user.readsWholeCommittee() ? organisation.departments(user.committeeId()) : List.of());
  }

  /** What the tabs count already is not counted twice. */
  private long total(TaskQuery query, WorkItemCounts counts, CurrentUser user) {
    boolean whole = query.filter().equals(WorkItemFilter.NONE);
    if (whole && query.list() == WorkItemList.OPEN) {
      return counts.claimable() + counts.mine();
    }
    if (whole && query.list() == WorkItemList.CLAIMABLE) {
      return counts.claimable();
    }
    if (whole && query.list() == WorkItemList.MINE) {
      return counts.mine();
    }
    return items.count(user, query.list(), query.filter(), Integer.MAX_VALUE);
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
