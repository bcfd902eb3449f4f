package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the result class of delivered replies when a look-back found what became of them. */
@Service
@Transactional
public class ResultClasses {

  private final AssignmentStore store;
  private final ReplyTable replies;

  ResultClasses(AssignmentStore store, ReplyTable replies) {
    this.store = store;
    this.replies = replies;
  }

  /**
   * Gives the delivered reply of an assignment another class. Does nothing when it has that class.
   *
   * @param assignmentId the assignment
   * @param to the class it has in truth
   * @param reason why
   * @param deed who found out
   * @throws RuleViolation 409 while no reply was delivered
   */
  public void correct(UUID assignmentId, ResultClass to, String reason, Deed deed) {
    store.locked(assignmentId).require(AssignmentState.REPLIED);
    Reply reply = replies.latestOf(assignmentId).orElseThrow();
    reply.correctClass(to, Typed.required("reason", reason, Typed.REASON), deed);
    replies.save(reply);
  }
}
