package org.huiyin.web.task;

import java.util.Map;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.tasklist.SavedViews;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.ListAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The views people save of the task lists. */
@Controller
class SavedViewController {

  private static final String PAGE = TaskQuery.LIST + "/views";

  private final SavedViews views;
  private final SavedViewLinks links;

  SavedViewController(SavedViews views, SavedViewLinks links) {
    this.views = views;
    this.links = links;
  }

  @GetMapping(PAGE)
  String views(CurrentUser user, Model model) {
    model.addAttribute("links", links.of(user));
    model.addAttribute("teams", views.teamsOf(user));
    return "task/views";
  }

  /** The form carries the filters of the list it stands on, under their names in its address. */
  @PostMapping(PAGE)
  String save(
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable Role sharedWith,
      @RequestParam Map<String, String> parameters,
      Acting by,
      RedirectAttributes redirect) {
    TaskQuery query = TaskQuery.of(new ListAddress(TaskQuery.LIST, parameters));
    views.save(name, sharedWith, query.list(), query.filter(), query.sort(), by);
    Flash.say(redirect, "task.saved-view.saved");
    return "redirect:" + query.address();
  }

  @PostMapping(PAGE + "/{id}/change")
  String change(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable Role sharedWith,
      Acting by,
      RedirectAttributes redirect) {
    views.change(id, name, sharedWith, by);
    Flash.say(redirect, "task.saved-view.changed");
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/{id}/remove")
  String remove(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    views.remove(id, by);
    Flash.say(redirect, "task.saved-view.removed");
    return "redirect:" + PAGE;
  }
}
