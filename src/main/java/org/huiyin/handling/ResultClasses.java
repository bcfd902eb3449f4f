package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;

/** Corrects the result class of delivered replies when a look-back found what became of them. */
public interface ResultClasses {

  /**
   * Gives the delivered reply of an assignment another class. Does nothing when it has that class.
   *
   * @param assignmentId the assignment
   * @param to the class it has in truth
   * @param reason why
   * @param deed who found out
   * @throws org.huiyin.shared.RuleViolation 409 while no reply was delivered
   */
  void correct(UUID assignmentId, ResultClass to, String reason, Deed deed);
}
