package org.huiyin.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;

/**
 * A row of a task list.
 *
 * @param id of the item
 * @param step what is to be done
 * @param subjectId the aggregate it is to be done to: a proposal, an assignment, a rating, …
 * @param proposalId the proposal it belongs to
 * @param title of the proposal
 * @param number case number, before filing the registration number; null for a draft
 * @param kind of the proposal
 * @param origin of the proposal
 * @param category of the proposal; null while a draft has none
 * @param key whether it is a key proposal
 * @param departmentId department that has to act, if one has to
 * @param departmentName its name
 * @param queue who may take it
 * @param holderId person who claimed it
 * @param holderName name of that person
 * @param state open, done or needless
 * @param openedAt when it opened
 * @param dueOn day by which it has to be done; null for none
 * @param light warning light of an open item today
 * @param closedAt when it ended
 * @param closedById person who did it
 * @param version changes with each claim, give-back and hand-over
 */
public record WorkItem(
    UUID id,
    Step step,
    UUID subjectId,
    UUID proposalId,
    String title,
    @Nullable String number,
    String kind,
    String origin,
    @Nullable String category,
    boolean key,
    @Nullable UUID departmentId,
    @Nullable String departmentName,
    String queue,
    @Nullable UUID holderId,
    @Nullable String holderName,
    State state,
    Instant openedAt,
    @Nullable LocalDate dueOn,
    Light light,
    @Nullable Instant closedAt,
    @Nullable UUID closedById,
    int version) {

  /** Whether somebody still has to act. */
  public enum State {
    /** Waits. */
    OPEN,
    /** Was done. */
    DONE,
    /** Became needless. */
    CANCELLED
  }
}
