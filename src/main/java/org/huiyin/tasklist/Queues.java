package org.huiyin.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.workflow.WorkItemOpened;

/** Names of queues, and whose they are. */
final class Queues {

  private static final String PERSON = "PERSON";

  private Queues() {}

  static String of(WorkItemOpened item) {
    if (item.personId() != null) {
      return ofPerson(item.personId());
    }
    Role role =
        java.util.Objects.requireNonNull(item.role(), "a work item needs a role or a person");
    if (role.isOfDepartment()) {
      return name(role, java.util.Objects.requireNonNull(item.departmentId()));
    }
    return name(role, item.committeeId());
  }

  static String ofPerson(UUID personId) {
    return PERSON + "@" + personId;
  }

  /** Every queue from which the person may take items. */
  static List<String> of(CurrentUser user) {
    List<String> queues = new ArrayList<>();
    queues.add(ofPerson(user.personId()));
    for (Role role : user.roles()) {
      if (!role.isOfDepartment()) {
        queues.add(name(role, user.committeeId()));
      } else if (user.departmentId() != null) {
        queues.add(name(role, user.departmentId()));
      }
    }
    return queues;
  }

  /** The queues the person takes from together with colleagues; members have none. */
  static List<String> shared(CurrentUser user) {
    String own = ofPerson(user.personId());
    String members = Role.PROPOSER.name() + "@";
    return of(user).stream()
        .filter(queue -> !queue.equals(own) && !queue.startsWith(members))
        .toList();
  }

  /** Everybody who may take items from a queue of a role; nobody for the queue of a person. */
  static List<Person> people(String queue, Organisation organisation) {
    int cut = queue.indexOf('@');
    String role = queue.substring(0, cut);
    UUID id = UUID.fromString(queue.substring(cut + 1));
    if (PERSON.equals(role)) {
      return List.of();
    }
    Role held = Role.valueOf(role);
    return held.isOfDepartment()
        ? organisation.peopleOfDepartment(id, held)
        : organisation.peopleWith(id, held);
  }

  static boolean isOfPerson(String queue) {
    return queue.startsWith(PERSON + "@");
  }

  /** Everybody who may take items from a queue, also from that of a person. */
  static List<UUID> takers(String queue, Organisation organisation) {
    return isOfPerson(queue)
        ? List.of(UUID.fromString(queue.substring(queue.indexOf('@') + 1)))
        : people(queue, organisation).stream().map(Person::id).toList();
  }

  private static String name(Role role, UUID organisationId) {
    return role.name() + "@" + organisationId;
  }
}
