package org.huiyin.web.administration;

import java.util.Map;
import java.util.UUID;
import org.huiyin.notification.DeadLetterView;
import org.huiyin.notification.DeadLetters;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Administration;
import org.huiyin.organisation.AdministrationEntry;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
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

/** What administrators did, and messages that could not be understood. */
@Controller
class OperationsController {

  private static final String TRAIL = OrganisationController.HOME + "/trail";
  private static final String LETTERS = OrganisationController.HOME + "/dead-letters";

  private final Administration administration;
  private final DeadLetters letters;

  OperationsController(Administration administration, DeadLetters letters) {
    this.administration = administration;
    this.letters = letters;
  }

  @GetMapping(TRAIL)
  String trail(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      Acting by,
      Model model) {
    OrganisationController.enter(by.user(), model);
    Page<AdministrationEntry> page = administration.trail(after, Page.DEFAULT_SIZE, by);
    model.addAttribute("page", page);
    model.addAttribute("address", new ListAddress(TRAIL, parameters));
    return "administration/trail";
  }

  @GetMapping(LETTERS)
  String letters(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    OrganisationController.enter(user, model);
    ListAddress address = new ListAddress(LETTERS, parameters);
    boolean settled = address.isSet("settled");
    Page<DeadLetterView> page = letters.list(user, !settled, after, Page.DEFAULT_SIZE);
    model.addAttribute("page", page);
    model.addAttribute("settled", settled);
    model.addAttribute("address", address);
    return "administration/dead-letters";
  }

  @PostMapping(LETTERS + "/{id}/replay")
  String replay(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    letters.replay(id, by);
    Flash.say(redirect, "admin.letter-replayed");
    return "redirect:" + LETTERS;
  }

  @PostMapping(LETTERS + "/{id}/discard")
  String discard(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String remark,
      Acting by,
      RedirectAttributes redirect) {
    letters.discard(id, remark, by);
    Flash.say(redirect, "admin.letter-discarded");
    return "redirect:" + LETTERS;
  }
}
