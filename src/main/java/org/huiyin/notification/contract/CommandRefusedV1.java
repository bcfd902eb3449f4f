package org.huiyin.notification.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command was refused and changed nothing.
 *
 * @param commandId its {@code ce_id}
 * @param commandType its {@code ce_type}
 * @param account user name of the system account
 * @param departmentId department of that account
 * @param proposalId the proposal it was about, when the department handles it
 * @param assignmentId the assignment it named
 * @param lookBackId the look-back it named
 * @param kind {@code CONFLICT}, {@code INVALID}, {@code FORBIDDEN} or {@code NOT_FOUND}
 * @param code stable name of the reason, as in the API
 * @param text what is wrong and what to do, for people
 * @param faults faulty fields, if the reason is one of them
 * @param answeredAt when it was refused
 */
public record CommandRefusedV1(
    UUID commandId,
    String commandType,
    String account,
    @Nullable UUID departmentId,
    @Nullable UUID proposalId,
    @Nullable UUID assignmentId,
    @Nullable UUID lookBackId,
    String kind,
    String code,
    String text,
    List<Fault> faults,
    Instant answeredAt) {

  /** Copies the faults. */
  public CommandRefusedV1 {
    faults = List.copyOf(faults);
  }

  /**
   * A faulty field.
   *
   * @param field path of the field, such as {@code answers[0].text}
   * @param code stable name of the reason
   * @param text what is wrong, for people
   */
  public record Fault(String field, String code, String text) {}
}
