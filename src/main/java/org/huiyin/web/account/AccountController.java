package org.huiyin.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.AccessTokens;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Faults;
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

/** One's own account. */
@Controller
class AccountController {

  private static final String PAGE = "/account";

  private final Accounts accounts;
  private final AccessTokens tokens;
  private final Clock clock;

  AccountController(Accounts accounts, AccessTokens tokens, Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  String account(CurrentUser user, Acting by, Model model) {
    model.addAttribute("person", user);
    model.addAttribute("mustChange", accounts.mustChangePassword(user.personId()));
    model.addAttribute("tokens", tokens.listOf(by));
    model.addAttribute("now", clock.instant());
    return "account/account";
  }

  @PostMapping(PAGE + "/password")
  String changePassword(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String repeated,
      Acting by,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Faults faults = new Faults();
    if (!next.equals(repeated)) {
      faults.add("repeated", "account.password-repeated-differently");
    }
    faults.refuseIfAny();
    accounts.changePassword(current, next, by);
    request.changeSessionId();
    Flash.say(redirect, "account.password-changed");
    return "redirect:" + PAGE;
  }

  /** The token travels to the page once, and is nowhere afterwards. */
  @PostMapping(PAGE + "/tokens")
  String issueToken(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate lastDay,
      Acting by,
      RedirectAttributes redirect) {
    redirect.addFlashAttribute("secret", tokens.issue(name, lastDay, by).secret());
    return "redirect:" + PAGE + "#tokens";
  }

  @PostMapping(PAGE + "/tokens/{id}/revoke")
  String revokeToken(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    tokens.revoke(id, by);
    Flash.say(redirect, "account.token-revoked");
    return "redirect:" + PAGE + "#tokens";
  }
}
