package org.huiyin.notification.command;

import java.util.List;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;

/**
 * Why a command was not carried out.
 *
 * @param kind what kind of reason
 * @param code key of the text
 * @param arguments fill the text
 * @param faults faulty fields, if the reason is one of them
 */
record Refusal(
    RuleViolation.Kind kind, String code, List<Object> arguments, List<InvalidInput.Fault> faults) {

  static Refusal of(RuleViolation refused) {
    return new Refusal(refused.kind(), refused.code(), refused.arguments(), List.of());
  }

  static Refusal of(InvalidInput faulty) {
    return new Refusal(
        RuleViolation.Kind.INVALID,
        "web.faulty-input",
        List.of(faulty.faults().size()),
        faulty.faults());
  }
}
