package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.RuleViolation;

/**
 * Who may join departments that handle a proposal already. The kind of handling stays as it was
 * ordered: beside a lead only co-handlers join, beside separate departments only separate ones, and
 * nobody becomes a second lead. A co-handler joins while the lead still works on its reply; later
 * its opinion would come too late. A department that takes part in the round does not join again;
 * one whose return was upheld may, since it may well be competent for another part.
 */
final class JoiningPolicy {

  private JoiningPolicy() {}

  static void check(Round round, UUID departmentId, String departmentName, HandlingRole role) {
    refuseTwice(round, departmentId, departmentName);
    switch (role) {
      case LEAD -> throw RuleViolation.invalid("joining.second-lead");
      case SEPARATE -> {
        if (round.lead().isPresent()) {
          throw RuleViolation.invalid("joining.separate-beside-lead");
        }
      }
      case CO -> {
        AssignmentState lead =
            round
                .lead()
                .orElseThrow(() -> RuleViolation.invalid("joining.co-without-lead"))
                .state();
        boolean working =
            lead == AssignmentState.AWAITING_CLAIM
                || lead == AssignmentState.RETURN_REQUESTED
                || lead == AssignmentState.IN_HANDLING;
        if (!working) {
          throw RuleViolation.conflict("joining.lead-has-written");
        }
      }
    }
  }

  static void refuseTwice(Round round, UUID departmentId, String departmentName) {
    if (round.has(departmentId)) {
      throw RuleViolation.conflict("assignment.department-already-assigned", departmentName);
    }
  }
}
