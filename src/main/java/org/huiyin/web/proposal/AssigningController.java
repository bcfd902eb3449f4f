package org.huiyin.web.proposal;

import java.util.UUID;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.organisation.Acting;
import org.huiyin.web.page.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Assigning a filed proposal to departments. */
@Controller
class AssigningController {

  private final AssignmentDesk desk;

  AssigningController(AssignmentDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/proposals/{id}/assignment")
  String assign(
      @PathVariable UUID id,
      @ModelAttribute OrderForm form,
      Acting by,
      RedirectAttributes redirect) {
    int departments = desk.assign(id, form.order(), by).size();
    Flash.say(redirect, "assigning.done", departments);
    return "redirect:/proposals/" + id;
  }
}
