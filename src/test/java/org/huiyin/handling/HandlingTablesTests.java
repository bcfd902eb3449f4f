package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.huiyin.testing.WholeRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

class HandlingTablesTests extends HandlingSpringTest {

  @Autowired AssignmentTable assignmentTable;
  @Autowired ReplyTable replyTable;

  @Test
  @Transactional
  void keepEveryFieldOfAnAssignment() {
    assignmentRows().assertFilledRowsAreKept();
  }

  @Test
  @Transactional
  void keepWhatIsMissingInAnAssignment() {
    assignmentRows().assertEmptyColumnsAreKept();
  }

  @Test
  @Transactional
  void keepEveryFieldOfAReply() {
    replyRows().assertFilledRowsAreKept();
  }

  @Test
  @Transactional
  void keepWhatIsMissingInAReply() {
    replyRows().assertEmptyColumnsAreKept();
  }

  @Test
  void refuseTheSecondOfTwoWhoReadTheSameAssignment() {
    UUID id = assignToLead().get(0);
    Assignment first = assignmentTable.find(id).orElseThrow();
    Assignment second = assignmentTable.find(id).orElseThrow();
    assignmentTable.save(first);
    assertThatThrownBy(() -> assignmentTable.save(second))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(assignments.byId(id).version()).isEqualTo(1);
  }

  private WholeRows<Assignment> assignmentRows() {
    return new WholeRows<>("assignment", assignmentTable, Assignment::new, jdbc)
        .prefixed("claimDue", "claim_")
        .prefixed("stepDue", "step_");
  }

  private WholeRows<Reply> replyRows() {
    return new WholeRows<>("reply", replyTable, Reply::new, jdbc);
  }
}
