package org.huiyin.web.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.handling.AssignmentOrder;
import org.jspecify.annotations.Nullable;

/**
 * An assignment order as a browser sends it.
 *
 * @param manner {@code lead} or {@code separate}
 * @param leadDepartmentId the lead
 * @param coDepartmentIds co-handlers
 * @param separateDepartmentIds departments that reply separately
 * @param remark what the office adds
 */
record OrderForm(
    @Nullable String manner,
    @Nullable UUID leadDepartmentId,
    @Nullable List<UUID> coDepartmentIds,
    @Nullable List<UUID> separateDepartmentIds,
    @Nullable String remark) {

  /** What was chosen for the other manner and is not shown any more does not count. */
  AssignmentOrder order() {
    boolean separately = "separate".equals(manner);
    return new AssignmentOrder(
        separately ? null : leadDepartmentId,
        separately || coDepartmentIds == null ? List.of() : coDepartmentIds,
        separately && separateDepartmentIds != null ? separateDepartmentIds : List.of(),
        remark == null ? "" : remark);
  }
}
