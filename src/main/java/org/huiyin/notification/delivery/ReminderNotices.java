package org.huiyin.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices that tell of no event, but of time that passes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReminderNotices {

  /** Stands where other notices have the type of their event. */
  static final String TYPE = "org.huiyin.reminder.due.v1";

  private final InboxTable table;
  private final Concerned concerned;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  ReminderNotices(
      InboxTable table,
      Concerned concerned,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.table = table;
    this.concerned = concerned;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A reminder for a person or a department.
   *
   * @param reminderId the same for all who are told the same
   * @param proposalId what it is about, or the first of it
   * @param personId the person, or null
   * @param departmentId the department, or null
   * @param text code of the text
   * @param arguments fill the text, after what the proposal is called
   */
  public record Reminder(
      UUID reminderId,
      UUID proposalId,
      @Nullable UUID personId,
      @Nullable UUID departmentId,
      String text,
      List<Object> arguments) {

    /** Copies the arguments. */
    public Reminder {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Writes reminders into the inboxes.
   *
   * @param reminders what to tell
   */
  public void write(List<Reminder> reminders) {
    Instant now = clock.instant();
    List<InboxTable.NewNotice> written = new ArrayList<>();
    for (Reminder reminder : reminders) {
      List<Object> arguments = new ArrayList<>();
      arguments.add(concerned.label(reminder.proposalId()));
      arguments.addAll(reminder.arguments());
      written.add(
          new InboxTable.NewNotice(
              ids.next(),
              reminder.reminderId(),
              reminder.proposalId(),
              TYPE,
              now,
              new Letter(
                  reminder.personId(), reminder.departmentId(), reminder.text(), arguments)));
    }
    table.addNotices(written, now);
    events.publishEvent(new NoticesWritten());
  }
}
