package org.huiyin.web.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.notification.ReceivedCommands;
import org.huiyin.organisation.AccessTokens;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.NewSystemSecret;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.SystemAccountForm;
import org.huiyin.organisation.SystemAccounts;
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

/** Other systems that act for departments: their accounts, secrets, tokens and commands. */
@Controller
class SystemsController {

  static final String LIST = OrganisationController.HOME + "/systems";

  private final SystemAccounts systems;
  private final AccessTokens tokens;
  private final ReceivedCommands commands;
  private final Organisation organisation;
  private final Clock clock;

  SystemsController(
      SystemAccounts systems,
      AccessTokens tokens,
      ReceivedCommands commands,
      Organisation organisation,
      Clock clock) {
    this.systems = systems;
    this.tokens = tokens;
    this.commands = commands;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping(LIST)
  String list(CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    model.addAttribute("systems", systems.list(user));
    model.addAttribute("departments", organisation.departments(user.committeeId()));
    return "administration/systems";
  }

  @GetMapping(LIST + "/{id}")
  String system(@PathVariable UUID id, CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    model.addAttribute("system", systems.byId(id, user));
    model.addAttribute("tokens", systems.tokens(id, user));
    model.addAttribute("commands", commands.latestOf(id, user));
    model.addAttribute("now", clock.instant());
    return "administration/system";
  }

  /** Secrets travel to the page once, and are nowhere readable afterwards. */
  @PostMapping(LIST)
  String add(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable UUID departmentId,
      @RequestParam(defaultValue = "false") boolean approver,
      Acting by,
      RedirectAttributes redirect) {
    NewSystemSecret opened =
        systems.add(new SystemAccountForm(username, name, departmentId, approver), by);
    redirect.addFlashAttribute("secret", opened.secret());
    Flash.say(redirect, "admin.system-added", opened.account().name());
    return to(opened.account().id());
  }

  @PostMapping(LIST + "/{id}/secret")
  String renew(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    redirect.addFlashAttribute("secret", systems.renewSecret(id, by).secret());
    Flash.say(redirect, "admin.system-renewed");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/tokens")
  String issueToken(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate lastDay,
      Acting by,
      RedirectAttributes redirect) {
    redirect.addFlashAttribute("token", systems.issueToken(id, name, lastDay, by).secret());
    return to(id) + "#tokens";
  }

  @PostMapping(LIST + "/{id}/tokens/{token}/revoke")
  String revokeToken(
      @PathVariable UUID id, @PathVariable UUID token, Acting by, RedirectAttributes redirect) {
    systems.byId(id, by.user());
    tokens.revoke(token, by);
    Flash.say(redirect, "account.token-revoked");
    return to(id) + "#tokens";
  }

  @PostMapping(LIST + "/{id}/close")
  String close(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    systems.close(id, by);
    Flash.say(redirect, "admin.system-closed");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/reopen")
  String reopen(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    systems.reopen(id, by);
    Flash.say(redirect, "admin.system-reopened");
    return to(id);
  }

  private static String to(UUID id) {
    return "redirect:" + LIST + "/" + id;
  }
}
