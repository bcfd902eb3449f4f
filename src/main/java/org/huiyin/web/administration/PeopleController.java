package org.huiyin.web.administration;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Administration;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.NewPerson;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.organisation.SystemAccounts;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.tasklist.LeaverDesk;
import org.huiyin.tasklist.WorkItems;
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

/** The people of a committee, their roles and accounts. */
@Controller
class PeopleController {

  private static final String LIST = OrganisationController.HOME + "/people";

  private final Organisation organisation;
  private final Administration administration;
  private final Accounts accounts;
  private final Settings settings;
  private final SystemAccounts systems;
  private final FreshPassword passwords;
  private final WorkItems items;
  private final LeaverDesk leavers;
  private final Clock clock;

  PeopleController(
      Organisation organisation,
      Administration administration,
      Accounts accounts,
      Settings settings,
      SystemAccounts systems,
      FreshPassword passwords,
      WorkItems items,
      LeaverDesk leavers,
      Clock clock) {
    this.organisation = organisation;
    this.administration = administration;
    this.accounts = accounts;
    this.settings = settings;
    this.systems = systems;
    this.passwords = passwords;
    this.items = items;
    this.leavers = leavers;
    this.clock = clock;
  }

  /** A person as the form sends it. */
  record PersonInput(
      @Nullable String username,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable Set<Role> roles,
      @Nullable UUID departmentId,
      @Nullable String memberNumber,
      @Nullable String sector,
      @Nullable String post) {

    NewPerson form(String password) {
      boolean member = memberNumber != null && !memberNumber.isBlank();
      return new NewPerson(
          text(username),
          text(name),
          text(phone),
          text(email),
          roles == null ? EnumSet.noneOf(Role.class) : roles,
          departmentId,
          member ? new NewPerson.Membership(text(memberNumber), text(sector), text(post)) : null,
          password);
    }

    private static String text(@Nullable String typed) {
      return Objects.requireNonNullElse(typed, "");
    }
  }

  @GetMapping(LIST)
  String list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(defaultValue = "") String after,
      CurrentUser user,
      Model model) {
    OrganisationController.enter(user, model);
    ListAddress address = new ListAddress(LIST, parameters);
    Role role = address.constant("role", Role.class);
    String wanted = Objects.requireNonNullElse(address.text("text"), "").toLowerCase(Locale.ROOT);
    List<Person> found =
        organisation.people(user.committeeId()).stream()
            .filter(person -> person.username().compareTo(after) > 0)
            .filter(
                person ->
                    person.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.username().contains(wanted))
            .filter(person -> role == null || person.roles().contains(role))
            .limit(Page.DEFAULT_SIZE + 1)
            .toList();
    Page<Person> page = Page.of(found, Page.DEFAULT_SIZE, Person::username);
    model.addAttribute("page", page);
    model.addAttribute("address", address);
    model.addAttribute("role", role);
    model.addAttribute("roles", Role.values());
    return "administration/people";
  }

  @GetMapping(LIST + "/new")
  String add(CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    fillForms(user, model);
    return "administration/person-new";
  }

  @GetMapping(LIST + "/{id}")
  String person(@PathVariable UUID id, CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    Person person = organisation.person(id);
    if (!person.committeeId().equals(user.committeeId())) {
      throw RuleViolation.notFound("not-found");
    }
    if (systems.isOne(id)) {
      return "redirect:" + SystemsController.LIST + "/" + id;
    }
    fillForms(user, model);
    model.addAttribute("person", person);
    model.addAttribute("member", organisation.member(id).orElse(null));
    model.addAttribute(
        "lockedUntil",
        accounts
            .findForSignIn(person.username())
            .filter(account -> account.isLocked(clock.instant()))
            .map(account -> account.lockedUntil())
            .orElse(null));
    model.addAttribute("mustChange", accounts.mustChangePassword(id));
    model.addAttribute("load", leavers.loadOf(id, user));
    model.addAttribute("colleagues", items.team(person.asUser()));
    return "administration/person";
  }

  private void fillForms(CurrentUser user, Model model) {
    model.addAttribute("roles", Role.values());
    model.addAttribute("departments", organisation.departments(user.committeeId()));
    model.addAttribute("sectors", organisation.sectors(user.committeeId()));
  }

  /** The password travels to the page once, and is nowhere afterwards. */
  @PostMapping(LIST)
  String add(PersonInput input, Acting by, RedirectAttributes redirect) {
    String password = freshPassword(by);
    NewPerson form = input.form(password);
    UUID id = administration.addPerson(form, by);
    redirect.addFlashAttribute("secret", password);
    Flash.say(redirect, "admin.person-added", form.name());
    return to(id);
  }

  @PostMapping(LIST + "/{id}")
  String change(@PathVariable UUID id, PersonInput input, Acting by, RedirectAttributes redirect) {
    administration.changePerson(id, input.name(), input.phone(), input.email(), by);
    Flash.say(redirect, "admin.person-changed");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/roles")
  String grant(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Role role,
      Acting by,
      RedirectAttributes redirect) {
    Role given = required(role);
    administration.grant(id, given, by);
    Flash.say(redirect, "admin.role-granted", given);
    return to(id);
  }

  @PostMapping(LIST + "/{id}/roles/{role}/revoke")
  String revoke(
      @PathVariable UUID id, @PathVariable Role role, Acting by, RedirectAttributes redirect) {
    administration.revoke(id, role, by);
    Flash.say(redirect, "admin.role-revoked", role);
    return to(id);
  }

  @PostMapping(LIST + "/{id}/password")
  String resetPassword(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    String password = freshPassword(by);
    administration.resetPassword(id, password, by);
    redirect.addFlashAttribute("secret", password);
    Flash.say(redirect, "admin.password-reset");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/unlock")
  String unlock(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    administration.unlock(id, by);
    Flash.say(redirect, "admin.unlocked");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/deactivate")
  String deactivate(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    administration.deactivate(id, by);
    Flash.say(redirect, "admin.deactivated");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/reactivate")
  String reactivate(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    administration.reactivate(id, by);
    Flash.say(redirect, "admin.reactivated");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/work")
  String handOverWork(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID successor,
      Acting by,
      RedirectAttributes redirect) {
    LeaverDesk.Outcome outcome = leavers.handOver(id, successor, by);
    Flash.say(redirect, "admin.work.done", outcome.handedOver(), outcome.returned());
    return to(id);
  }

  private String freshPassword(Acting by) {
    return passwords.ofLength(settings.number(Setting.PASSWORD_LENGTH, by.user().committeeId()));
  }

  private static Role required(@Nullable Role role) {
    Faults faults = new Faults();
    faults.require("role", role);
    faults.refuseIfAny();
    return Objects.requireNonNull(role);
  }

  private static String to(UUID id) {
    return "redirect:" + LIST + "/" + id;
  }
}
