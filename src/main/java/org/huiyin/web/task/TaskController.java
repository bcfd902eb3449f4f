package org.huiyin.web.task;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Deputies;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.OpenPages;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.page.PageTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one task: the proposal on the left, the form of the step on the right. */
@Controller
class TaskController {

  private final WorkItems items;
  private final OpenPages pages;
  private final Deputies deputies;
  private final PageTexts texts;
  private final ObjectProvider<ProposalPane> pane;
  private final Map<Step, TaskForms> forms = new EnumMap<>(Step.class);

  TaskController(
      WorkItems items,
      OpenPages pages,
      Deputies deputies,
      PageTexts texts,
      ObjectProvider<ProposalPane> pane,
      List<TaskForms> areas) {
    this.items = items;
    this.pages = pages;
    this.deputies = deputies;
    this.texts = texts;
    this.pane = pane;
    for (TaskForms area : areas) {
      for (Step step : area.steps()) {
        if (forms.put(step, area) != null) {
          throw new IllegalStateException("two forms for " + step);
        }
      }
    }
  }

  @GetMapping("/tasks/{id}")
  String task(@PathVariable UUID id, CurrentUser user, Model model) {
    CurrentUser doer = doer(id, user);
    boolean deputy = !doer.personId().equals(user.personId());
    WorkItem item = items.byId(id, doer);
    boolean open = item.state() == WorkItem.State.OPEN;
    boolean heldByAnother = item.holderId() != null && !item.holderId().equals(doer.personId());
    model.addAttribute("item", item);
    model.addAttribute("title", texts.of("task.page.title", texts.of(item.step()), item.title()));
    model.addAttribute("held", !deputy && user.personId().equals(item.holderId()));
    model.addAttribute("heldByAnother", heldByAnother);
    model.addAttribute("open", open);
    if (deputy) {
      model.addAttribute("deputyFor", doer.personId());
      model.addAttribute("deputyForName", doer.name());
    }
    pane.ifAvailable(
        proposals -> {
          proposals.fill(model, item.proposalId(), doer);
          model.addAttribute("pane", proposals.template());
        });
    if (open) {
      model.addAttribute("colleagues", deputy ? List.of() : items.colleagues(id, user));
      pages.open(id, user);
      model.addAttribute("others", pages.others(id, user));
      TaskForms area = forms.get(item.step());
      if (area != null && !heldByAnother) {
        area.fill(model, item, doer);
        model.addAttribute("form", area.template(item.step()));
      }
    }
    return "task/page";
  }

  /** The reader, or whom the reader stands in for when the task is not the reader's own. */
  private CurrentUser doer(UUID id, CurrentUser user) {
    if (!items.byIds(List.of(id), user).isEmpty()) {
      return user;
    }
    for (Deputies.Deputyship each : deputies.standingInFor(user)) {
      CurrentUser represented = deputies.represented(user, each.personId());
      if (!items.byIds(List.of(id), represented).isEmpty()) {
        return represented;
      }
    }
    return user;
  }
}
