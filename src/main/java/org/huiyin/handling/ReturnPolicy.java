package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * When a department may return its assignment and what has to follow.
 *
 * <p>Returning is possible until the limit for claiming and only instead of claiming (guarded by
 * the assignment). The same place may be returned a limited number of times, lest a proposal wander
 * from desk to desk; then the department that has it must handle it and may ask for a further one.
 *
 * <p>A return is upheld only if somebody remains who answers: a lead must be replaced, a co-handler
 * need not be, a separate department must be when fewer than two separate ones would remain,
 * because one alone would be a lead. The replacement is another department that does not take part
 * yet.
 */
final class ReturnPolicy {

  private static final int FEWEST_SEPARATE = 2;

  private ReturnPolicy() {}

  static void checkRequest(Assignment assignment, int cap) {
    if (assignment.returnsBefore() >= cap) {
      throw RuleViolation.conflict("assignment.returns-exhausted", cap);
    }
  }

  static void checkUpholding(Round round, Assignment returned, @Nullable UUID replacementId) {
    if (replacementId == null && needsReplacement(round, returned)) {
      throw RuleViolation.invalid(
          returned.role() == HandlingRole.LEAD
              ? "return.lead-needs-replacement"
              : "return.separate-needs-replacement");
    }
    if (returned.departmentId().equals(replacementId)) {
      throw RuleViolation.invalid("return.replaced-by-itself");
    }
  }

  private static boolean needsReplacement(Round round, Assignment returned) {
    return switch (returned.role()) {
      case LEAD -> true;
      case CO -> false;
      case SEPARATE -> round.present(HandlingRole.SEPARATE).size() - 1 < FEWEST_SEPARATE;
    };
  }
}
