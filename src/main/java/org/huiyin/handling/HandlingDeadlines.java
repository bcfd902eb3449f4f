package org.huiyin.handling;

import java.util.UUID;

/** What happens to assignments by itself when a day has passed. */
public interface HandlingDeadlines {

  /**
   * Takes an assignment as claimed because nobody claimed or returned it in time. Does nothing when
   * somebody did, so that it may be called again.
   *
   * @param assignmentId the assignment
   * @throws org.huiyin.shared.RuleViolation 404 without such an assignment, 409 while the day has
   *     not passed
   */
  void deemClaimed(UUID assignmentId);
}
