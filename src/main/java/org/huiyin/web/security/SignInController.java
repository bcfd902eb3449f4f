package org.huiyin.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.organisation.Role;
import org.huiyin.web.security.DemoAccounts.DemoAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door. */
@Controller
class SignInController {

  private final CurrentUsers users;
  private final ObjectProvider<DemoAccounts> demo;

  SignInController(CurrentUsers users, ObjectProvider<DemoAccounts> demo) {
    this.users = users;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  String signIn(HttpServletRequest request, Model model) {
    if (users.of(request).isPresent()) {
      return "redirect:/";
    }
    Map<Role, List<DemoAccount>> byRole = new EnumMap<>(Role.class);
    demo.orderedStream()
        .flatMap(accounts -> accounts.accounts().stream())
        .forEach(
            account ->
                byRole
                    .computeIfAbsent(account.role(), role -> new java.util.ArrayList<>())
                    .add(account));
    model.addAttribute("demoAccounts", byRole);
    return "sign-in";
  }
}
