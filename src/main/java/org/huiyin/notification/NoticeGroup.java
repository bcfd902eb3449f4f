package org.huiyin.notification;

import java.util.Set;

/** Kinds of notices that people choose about together. */
public enum NoticeGroup {
  /** Something is to be done. */
  WORK(MailChoice.DIGEST),
  /** A due day is near, moved or passed. */
  DEADLINE(MailChoice.AT_ONCE),
  /** What became of a proposal. */
  PROGRESS(MailChoice.NONE);

  private static final String PREFIX = "org.huiyin.";

  private static final Set<String> DEADLINES =
      Set.of(
          "proposal.invitation-lapsed",
          "proposal.lapsed",
          "proposal.stage-due-date-moved",
          "handling.assignment-deemed-claimed",
          "handling.co-opinion-lapsed",
          "handling.commitment-postponed",
          "handling.due-date-moved",
          "handling.extension-granted",
          "handling.extension-refused",
          "satisfaction.rating-lapsed",
          "satisfaction.ratings-reminded",
          "supervision.department-reminded",
          "supervision.reminder-letter-sent",
          "supervision.due-date-moved",
          "look-back.due-date-moved",
          "reminder.due");

  private static final Set<String> WORKS =
      Set.of(
          "proposal.co-signer-invited",
          "proposal.returned-for-amendment",
          "handling.contact-disputed",
          "handling.contact-recorded",
          "handling.department-assigned",
          "handling.further-department-requested",
          "handling.handling-reopened",
          "handling.reply-rejected",
          "handling.reply-sent-back",
          "handling.return-refused",
          "satisfaction.consultation-convened",
          "satisfaction.ratings-invited",
          "supervision.opened",
          "supervision.ordered",
          "supervision.continued",
          "supervision.escalated",
          "look-back.opened",
          "look-back.report-returned",
          "look-back.verified",
          "look-back.verdict-disputed");

  private final MailChoice unlessChosen;

  NoticeGroup(MailChoice unlessChosen) {
    this.unlessChosen = unlessChosen;
  }

  /**
   * Returns what holds for people who chose nothing.
   *
   * @return the default
   */
  public MailChoice unlessChosen() {
    return unlessChosen;
  }

  /**
   * Tells the group of a notice.
   *
   * @param eventType CloudEvents type of the event it tells of
   * @return its group
   */
  public static NoticeGroup of(String eventType) {
    int version = eventType.lastIndexOf(".v");
    String name =
        eventType.startsWith(PREFIX) && version > PREFIX.length()
            ? eventType.substring(PREFIX.length(), version)
            : eventType;
    if (DEADLINES.contains(name)) {
      return DEADLINE;
    }
    return WORKS.contains(name) ? WORK : PROGRESS;
  }
}
