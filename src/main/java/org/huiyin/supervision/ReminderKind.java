package org.huiyin.supervision;

/** What an overdue or nearly due assignment called for. */
public enum ReminderKind {
  /** The department is reminded before the due day. */
  REMINDER,
  /** The leader of the department gets a letter after it. */
  REMINDER_LETTER,
  /** A supervision is opened long after it. */
  SUPERVISION_ORDER
}
