package org.huiyin.handling;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Deed;

/** Has departments handle a proposal again, after their reply did not satisfy or was not kept. */
public interface Reopening {

  /**
   * Assigns the departments that replied in the latest round once more; co-handlers are not asked
   * again. Whoever calls has made sure that another round is allowed.
   *
   * @param proposalId the proposal, replied to, rated or closed
   * @param cause why
   * @param deed who decided it
   * @return the new assignments
   * @throws org.huiyin.shared.RuleViolation 409 while departments still handle it
   */
  List<UUID> reopen(UUID proposalId, ReopeningCause cause, Deed deed);
}
