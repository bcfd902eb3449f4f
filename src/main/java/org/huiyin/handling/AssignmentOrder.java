package org.huiyin.handling;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the transmission office orders (交办单): either one lead, with co-handlers or without, or at
 * least two departments that answer separately.
 *
 * @param leadDepartmentId the lead, null when departments answer separately
 * @param coDepartmentIds departments that give their opinion to the lead
 * @param separateDepartmentIds departments that answer separately
 * @param remark what the departments are told
 */
public record AssignmentOrder(
    @Nullable UUID leadDepartmentId,
    List<UUID> coDepartmentIds,
    List<UUID> separateDepartmentIds,
    String remark) {

  /** Copies the lists. */
  public AssignmentOrder {
    coDepartmentIds = List.copyOf(coDepartmentIds);
    separateDepartmentIds = List.copyOf(separateDepartmentIds);
  }

  /**
   * Orders handling by a lead.
   *
   * @param lead the lead
   * @param co co-handlers
   * @return the order, without a remark
   */
  public static AssignmentOrder toLead(UUID lead, UUID... co) {
    return new AssignmentOrder(lead, List.of(co), List.of(), "");
  }

  /**
   * Orders separate handling.
   *
   * @param departments at least two
   * @return the order, without a remark
   */
  public static AssignmentOrder separately(UUID... departments) {
    return new AssignmentOrder(null, List.of(), List.of(departments), "");
  }
}
