package org.huiyin.supervision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form for opening a supervision (督办).
 *
 * @param proposalId the proposal
 * @param departmentId the department that has to move
 * @param cause why
 * @param level who leads it
 * @param leaderId the leader at level LEADER; null for the one who opens it, or else the leader of
 *     the key proposal
 * @param demands what is demanded; empty when staff are to word it
 */
public record OpenSupervision(
    UUID proposalId,
    UUID departmentId,
    SupervisionCause cause,
    SupervisionLevel level,
    @Nullable UUID leaderId,
    List<DemandForm> demands) {

  /** Copies the demands. */
  public OpenSupervision {
    demands = List.copyOf(demands);
  }
}
