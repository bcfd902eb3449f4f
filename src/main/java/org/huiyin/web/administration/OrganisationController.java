package org.huiyin.web.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Administration;
import org.huiyin.organisation.Committee;
import org.huiyin.organisation.CommitteeLevel;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.NewCommittee;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.SessionForm;
import org.huiyin.organisation.Setting;
import org.huiyin.shared.Faults;
import org.huiyin.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own committee and those below: sessions, sectors, departments, bodies. */
@Controller
class OrganisationController {

  static final String HOME = "/administration";

  private final Organisation organisation;
  private final Administration administration;
  private final FreshPassword passwords;

  OrganisationController(
      Organisation organisation, Administration administration, FreshPassword passwords) {
    this.organisation = organisation;
    this.administration = administration;
    this.passwords = passwords;
  }

  /**
   * A committee in the tree.
   *
   * @param committee the committee
   * @param depth 0 for the own one
   */
  public record Branch(Committee committee, int depth) {}

  /** Lets administrators and auditors in, and tells templates which of them reads. */
  static void enter(CurrentUser user, Model model) {
    user.requireAny(Role.ADMIN, Role.AUDITOR);
    model.addAttribute("admin", user.hasAny(Role.ADMIN));
  }

  @GetMapping(HOME)
  String organisation(CurrentUser user, Model model) {
    enter(user, model);
    UUID committeeId = user.committeeId();
    Committee own = organisation.committee(committeeId);
    List<Branch> tree = new ArrayList<>();
    collect(own, 0, organisation.committees(), tree);
    model.addAttribute("own", own);
    model.addAttribute("tree", tree);
    model.addAttribute("sessions", organisation.sessions(committeeId));
    model.addAttribute("sectors", organisation.sectors(committeeId));
    model.addAttribute("departments", organisation.departments(committeeId));
    model.addAttribute("bodies", organisation.bodies(committeeId));
    model.addAttribute(
        "levels",
        Arrays.stream(CommitteeLevel.values()).filter(l -> l.isBelow(own.level())).toList());
    return "administration/organisation";
  }

  private static void collect(Committee here, int depth, List<Committee> all, List<Branch> tree) {
    tree.add(new Branch(here, depth));
    all.stream()
        .filter(committee -> here.id().equals(committee.parentId()))
        .forEach(committee -> collect(committee, depth + 1, all, tree));
  }

  @PostMapping(HOME + "/sessions")
  String addSession(
      @RequestParam(required = false) @Nullable Integer term,
      @RequestParam(required = false) @Nullable Integer number,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate startsOn,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate endsOn,
      Acting by,
      RedirectAttributes redirect) {
    administration.addSession(
        new SessionForm(
            term == null ? 0 : term, number == null ? 0 : number, name, startsOn, endsOn),
        by);
    Flash.say(redirect, "admin.session-added", name);
    return "redirect:" + HOME;
  }

  @PostMapping(HOME + "/departments")
  String enterDepartment(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String duties,
      Acting by,
      RedirectAttributes redirect) {
    administration.enterDepartment(code, name, duties, by);
    Flash.say(redirect, "admin.department-entered", name);
    return "redirect:" + HOME + "#departments";
  }

  @PostMapping(HOME + "/committees")
  String addCommittee(
      @RequestParam(required = false) @Nullable CommitteeLevel level,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String personName,
      Acting by,
      RedirectAttributes redirect) {
    Faults faults = new Faults();
    faults.require("level", level);
    faults.refuseIfAny();
    String password = passwords.ofLength(Integer.parseInt(Setting.PASSWORD_LENGTH.defaultValue()));
    administration.createCommittee(
        new NewCommittee(
            Objects.requireNonNull(level),
            name,
            code,
            new NewCommittee.FirstAdministrator(username, personName, password, true)),
        by);
    Flash.say(redirect, "admin.committee-added", name);
    redirect.addFlashAttribute("secret", password);
    redirect.addFlashAttribute("secretOf", username);
    return "redirect:" + HOME;
  }
}
