package org.huiyin.web.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Deputies;
import org.huiyin.shared.Page;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands in for the reader, and the tasks of those the reader stands in for. */
@Controller
class DeputyController {

  private static final String PAGE = "/deputies";

  private final Deputies deputies;
  private final WorkItems items;

  DeputyController(Deputies deputies, WorkItems items) {
    this.deputies = deputies;
    this.items = items;
  }

  /**
   * Somebody the reader stands in for.
   *
   * @param deputyship until when
   * @param tasks what waits, by due day
   */
  public record StandIn(Deputies.Deputyship deputyship, Page<WorkItem> tasks) {}

  @GetMapping(PAGE)
  String deputies(CurrentUser user, Model model) {
    List<StandIn> standIns = new ArrayList<>();
    for (Deputies.Deputyship each : deputies.standingInFor(user)) {
      CurrentUser away = deputies.represented(user, each.personId());
      standIns.add(
          new StandIn(each, items.open(away, WorkItemFilter.NONE, null, Page.DEFAULT_SIZE)));
    }
    model.addAttribute("standIns", standIns);
    model.addAttribute("named", deputies.of(user));
    model.addAttribute("candidates", deputies.candidates(user));
    return "task/deputies";
  }

  @PostMapping(PAGE)
  String name(
      @RequestParam(required = false) @Nullable UUID deputyId,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate fromOn,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate untilOn,
      Acting by,
      RedirectAttributes redirect) {
    deputies.name(deputyId, fromOn, untilOn, by);
    Flash.say(redirect, "task.deputies.named");
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/{id}/end")
  String end(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    deputies.end(id, by);
    Flash.say(redirect, "task.deputies.ended");
    return "redirect:" + PAGE;
  }
}
