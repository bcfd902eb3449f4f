package org.huiyin.testing;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;

/** What rules say to deeds. */
public final class Refusals {

  private Refusals() {}

  /** The code of the refusal or of all faults, or "done". */
  public static String refusalOf(Runnable deed) {
    Throwable thrown = catchThrowable(deed::run);
    if (thrown == null) {
      return "done";
    }
    if (thrown instanceof RuleViolation violation) {
      return violation.code();
    }
    if (thrown instanceof InvalidInput input) {
      return String.join(
          " ", input.faults().stream().map(f -> f.field() + ":" + f.code()).toList());
    }
    throw new AssertionError("neither done nor refused", thrown);
  }
}
