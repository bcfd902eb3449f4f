package org.huiyin.handling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.RuleViolation;

/**
 * Who may be ordered to handle a proposal together: either one lead, with co-handlers or without,
 * or at least two departments that answer separately, never a mixture, because the proposer must
 * know who answers for the whole. One department alone is a lead. A department takes one part only:
 * as lead and co-handler at once it would give an opinion to itself.
 */
final class OrderPolicy {

  private OrderPolicy() {}

  static void check(AssignmentOrder order) {
    boolean led = order.leadDepartmentId() != null;
    int separate = order.separateDepartmentIds().size();
    if (led && separate > 0) {
      throw RuleViolation.invalid("assignment-order.lead-and-separate");
    }
    if (!led && !order.coDepartmentIds().isEmpty()) {
      throw RuleViolation.invalid("assignment-order.co-without-lead");
    }
    if (!led && separate == 0) {
      throw RuleViolation.invalid("assignment-order.nobody");
    }
    if (separate == 1) {
      throw RuleViolation.invalid("assignment-order.one-separate");
    }
    List<UUID> all = departments(order);
    if (new HashSet<>(all).size() < all.size()) {
      throw RuleViolation.invalid("assignment-order.department-twice");
    }
  }

  static List<UUID> departments(AssignmentOrder order) {
    List<UUID> all = new ArrayList<>();
    if (order.leadDepartmentId() != null) {
      all.add(order.leadDepartmentId());
    }
    all.addAll(order.separateDepartmentIds());
    all.addAll(order.coDepartmentIds());
    return all;
  }
}
