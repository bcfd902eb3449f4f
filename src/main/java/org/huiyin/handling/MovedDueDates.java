package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.CalendarChanged;
import org.huiyin.shared.Deed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the calendar: due days that still count are computed again. */
@Component
class MovedDueDates {

  private final AssignmentStore store;
  private final ExtensionRows extensions;
  private final ContactRows contacts;
  private final HandlingTerms terms;
  private final JdbcClient jdbc;
  private final Clock clock;

  MovedDueDates(
      AssignmentStore store,
      ExtensionRows extensions,
      ContactRows contacts,
      HandlingTerms terms,
      JdbcClient jdbc,
      Clock clock) {
    this.store = store;
    this.extensions = extensions;
    this.contacts = contacts;
    this.terms = terms;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(CalendarChanged changed) {
    Deed deed = Deed.bySystem(clock.instant());
    moveAssignments(changed, deed);
    moveExtensions(changed, deed);
    moveContacts(changed, deed);
  }

  private void moveAssignments(CalendarChanged changed, Deed deed) {
    String open =
        """
        select id from assignment
        where finished_at is null and claim_start <= :last
          and greatest(due_day, coalesce(step_day, due_day)) >= :first
        """;
    for (UUID id : reachingInto(changed, open)) {
      Assignment assignment = store.locked(id);
      UUID committeeId = assignment.committeeId();
      if (assignment.recompute(due -> terms.recomputed(due, committeeId), deed)) {
        store.save(assignment);
      }
    }
  }

  private void moveExtensions(CalendarChanged changed, Deed deed) {
    String open =
        """
        select id from extension
        where state = 'OPEN' and ruling_start <= :last and ruling_day >= :first
        """;
    for (UUID id : reachingInto(changed, open)) {
      Extension extension = extensions.locked(id).orElseThrow();
      UUID committeeId = extension.committeeId();
      if (extension.recompute(due -> terms.recomputed(due, committeeId), deed)) {
        extensions.save(extension);
      }
    }
  }

  private void moveContacts(CalendarChanged changed, Deed deed) {
    String unconfirmed =
        """
        select id from contact
        where state = 'UNCONFIRMED' and due_start <= :last and due_day >= :first
        """;
    for (UUID id : reachingInto(changed, unconfirmed)) {
      ContactRecord contact = contacts.locked(id).orElseThrow();
      UUID committeeId = contact.committeeId();
      if (contact.recompute(due -> terms.recomputed(due, committeeId), deed)) {
        contacts.save(contact);
      }
    }
  }

  private List<UUID> reachingInto(CalendarChanged changed, String open) {
    int first = changed.years().get(0);
    int last = changed.years().get(changed.years().size() - 1);
    return jdbc.sql(
            open
                + """
                  and (cast(:committee as uuid) is null or committee_id = :committee)
                order by id for update
                """)
        .param("first", LocalDate.of(first, 1, 1))
        .param("last", LocalDate.of(last, 12, 31))
        .param("committee", changed.committeeId())
        .query(UUID.class)
        .list();
  }
}
