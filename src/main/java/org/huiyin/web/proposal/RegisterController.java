package org.huiyin.web.proposal;

import java.util.List;
import java.util.Map;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Page;
import org.huiyin.tasklist.ProposalRegister;
import org.huiyin.tasklist.RegisteredProposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of proposals. */
@Controller
class RegisterController {

  private final ProposalRegister register;
  private final Organisation organisation;

  RegisterController(ProposalRegister register, Organisation organisation) {
    this.register = register;
    this.organisation = organisation;
  }

  @GetMapping("/proposals")
  String list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    RegisterQuery query = new RegisterQuery(parameters);
    Page<RegisteredProposal> page = register.page(user, query.filter(), after, Page.DEFAULT_SIZE);
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    model.addAttribute("next", query.addressAfter(page.next()));
    model.addAttribute("continued", after != null);
    model.addAttribute("states", List.of(ProposalState.values()));
    model.addAttribute("categories", List.of(Category.values()));
    model.addAttribute("sessions", organisation.sessions(user.committeeId()));
    model.addAttribute("mayWrite", user.hasAny(Role.PROPOSER, Role.COMMITTEE_STAFF));
    return "proposal/list";
  }
}
