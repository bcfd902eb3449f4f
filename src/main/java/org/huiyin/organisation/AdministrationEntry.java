package org.huiyin.organisation;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One deed of administration, or one thing that happened to an account.
 *
 * @param id its id; later entries have greater ones
 * @param at when
 * @param actorName who did it; null when the system did
 * @param channel through which channel
 * @param what what was done; its text is {@code administration.<what>}
 * @param subjectId person, session or committee concerned, if any
 * @param subjectName name of that person, if it is one
 * @param detail what else to know, such as the role granted
 */
public record AdministrationEntry(
    UUID id,
    Instant at,
    @Nullable String actorName,
    Channel channel,
    What what,
    @Nullable UUID subjectId,
    @Nullable String subjectName,
    String detail) {

  /** What was done. */
  public enum What {
    /** The committee was entered. */
    COMMITTEE_CREATED,
    /** A session was entered. */
    SESSION_ADDED,
    /** A person was entered. */
    PERSON_ADDED,
    /** An account was closed. */
    PERSON_DEACTIVATED,
    /** A closed account was opened again. */
    PERSON_REACTIVATED,
    /** A person was given a role. */
    ROLE_GRANTED,
    /** A role was taken from a person. */
    ROLE_REVOKED,
    /** An administrator set an initial password. */
    PASSWORD_RESET,
    /** A person changed the own password. */
    PASSWORD_CHANGED,
    /** An account was locked after failed sign-ins. */
    ACCOUNT_LOCKED,
    /** A lock-out was ended early. */
    ACCOUNT_UNLOCKED,
    /** An access token was made. */
    TOKEN_ISSUED,
    /** An access token was made worthless. */
    TOKEN_REVOKED,
    /** A setting was changed. */
    SETTING_CHANGED,
    /** A workbook was imported. */
    WORKBOOK_IMPORTED,
    /** Name, phone or e-mail address of a person was changed. */
    PERSON_CHANGED,
    /** A department was entered or changed. */
    DEPARTMENT_ENTERED,
    /** Holidays of a year were imported. */
    CALENDAR_IMPORTED,
    /** The account of another system was opened. */
    SYSTEM_ACCOUNT_ADDED,
    /** Another system got a new secret. */
    SYSTEM_SECRET_RENEWED,
    /** A message that had been put aside was worked on once more. */
    DEAD_LETTER_REPLAYED,
    /** A message that had been put aside was discarded. */
    DEAD_LETTER_DISCARDED,
    /** A webhook was entered. */
    WEBHOOK_ADDED,
    /** Name, address or events of a webhook were changed. */
    WEBHOOK_CHANGED,
    /** A webhook got a new secret. */
    WEBHOOK_SECRET_RENEWED,
    /** A webhook was paused, by hand or because it failed all the time. */
    WEBHOOK_PAUSED,
    /** A paused webhook goes on. */
    WEBHOOK_RESUMED,
    /** A webhook was removed. */
    WEBHOOK_REMOVED,
    /** A sample event was sent to a webhook. */
    WEBHOOK_TRIED,
    /** Events were sent to a webhook once more. */
    WEBHOOK_REDELIVERED,
    /** What somebody held was handed over. */
    WORK_HANDED_OVER
  }
}
