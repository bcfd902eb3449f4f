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
import org.huiyin.tasklist.RegisterFilter;
import org.huiyin.tasklist.RegisteredProposal;
import org.huiyin.web.page.ListAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of proposals. */
@Controller
class RegisterController {

  private static final String LIST = "/proposals";

  private final ProposalRegister register;
  private final Organisation organisation;

  RegisterController(ProposalRegister register, Organisation organisation) {
    this.register = register;
    this.organisation = organisation;
  }

  @GetMapping(LIST)
  String list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    ListAddress address = new ListAddress(LIST, parameters);
    RegisterFilter filter =
        new RegisterFilter(
            address.constant("state", ProposalState.class),
            address.constant("category", Category.class),
            address.id("session"),
            address.flag("key"),
            address.text("text"));
    Page<RegisteredProposal> page = register.page(user, filter, after, Page.DEFAULT_SIZE);
    model.addAttribute("address", address);
    model.addAttribute("page", page);
    model.addAttribute("states", List.of(ProposalState.values()));
    model.addAttribute("categories", List.of(Category.values()));
    model.addAttribute("sessions", organisation.sessions(user.committeeId()));
    model.addAttribute("mayWrite", user.hasAny(Role.PROPOSER, Role.COMMITTEE_STAFF));
    return "proposal/list";
  }
}
