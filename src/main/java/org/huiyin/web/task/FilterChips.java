package org.huiyin.web.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Department;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Session;
import org.huiyin.shared.RuleViolation;
import org.huiyin.web.page.ListAddress;
import org.huiyin.web.page.PageTexts;
import org.springframework.stereotype.Component;

/** Words the filters in force, each with the address of the list without it. */
@Component
class FilterChips {

  private final PageTexts texts;
  private final Organisation organisation;

  FilterChips(PageTexts texts, Organisation organisation) {
    this.texts = texts;
    this.organisation = organisation;
  }

  /**
   * A filter in force.
   *
   * @param text what it narrows to
   * @param without address of the list without it
   */
  public record Chip(String text, String without) {}

  List<Chip> of(ListAddress address, CurrentUser user) {
    List<Chip> chips = new ArrayList<>();
    address
        .filters()
        .forEach(
            (name, value) -> chips.add(new Chip(worded(name, value, user), address.without(name))));
    return chips;
  }

  private String worded(String name, String value, CurrentUser user) {
    String constant = value.toUpperCase(Locale.ROOT);
    return switch (name) {
      case "stage" -> texts.constant("Stage", constant);
      case "step" -> texts.constant("Step", constant);
      case "category" -> texts.constant("Category", constant);
      case "kind" -> texts.constant("ProposalKind", constant);
      case "light" -> texts.of("task.filter.at-least", texts.constant("Light", constant));
      case "due" -> texts.of("task.due." + value);
      case "key" -> texts.of("task.key." + value);
      case "department" -> department(UUID.fromString(value), user);
      case "session" -> session(UUID.fromString(value), user);
      case "holder" -> holder(UUID.fromString(value), user);
      default -> value;
    };
  }

  private String department(UUID id, CurrentUser user) {
    try {
      Department department = organisation.department(id);
      return named(department.committeeId(), department.name(), user);
    } catch (RuleViolation unknown) {
      return unknown();
    }
  }

  private String session(UUID id, CurrentUser user) {
    try {
      Session session = organisation.session(id);
      return named(session.committeeId(), session.name(), user);
    } catch (RuleViolation unknown) {
      return unknown();
    }
  }

  private String holder(UUID id, CurrentUser user) {
    try {
      Person person = organisation.person(id);
      return texts.of("task.held-by", named(person.committeeId(), person.name(), user));
    } catch (RuleViolation unknown) {
      return unknown();
    }
  }

  /** An address must not tell names of another committee. */
  private String named(UUID committeeId, String name, CurrentUser user) {
    return committeeId.equals(user.committeeId()) ? name : unknown();
  }

  private String unknown() {
    return texts.of("task.filter.unknown");
  }
}
