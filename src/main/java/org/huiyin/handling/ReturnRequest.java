package org.huiyin.handling;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Why a department wants to be rid of an assignment, and the ruling on it. The assignment guards
 * and announces the deeds; this keeps their grounds.
 */
@SuppressWarnings("UnusedVariable") // fields are read by the mapping
@Table("return_request")
class ReturnRequest {

  @Id private UUID assignmentId;
  @Version private @Nullable Integer version;
  private UUID proposalId;
  private UUID departmentId;
  private String reason;
  private @Nullable UUID suggestedDepartmentId;
  private UUID requestedBy;
  private Instant requestedAt;
  private ReturnState state = ReturnState.OPEN;
  private String rulingReason = "";
  private @Nullable UUID replacementId;
  private @Nullable Instant ruledAt;

  @PersistenceCreator
  private ReturnRequest() {}

  static ReturnRequest of(
      Assignment assignment, String reason, @Nullable UUID suggested, UUID personId, Deed deed) {
    ReturnRequest made = new ReturnRequest();
    made.assignmentId = assignment.id();
    made.proposalId = assignment.proposalId();
    made.departmentId = assignment.departmentId();
    made.reason = reason;
    made.suggestedDepartmentId = suggested;
    made.requestedBy = personId;
    made.requestedAt = deed.at();
    return made;
  }

  void uphold(String grounds, @Nullable UUID replacement, Deed deed) {
    rule(ReturnState.UPHELD, grounds, deed);
    replacementId = replacement;
  }

  void refuse(String grounds, Deed deed) {
    rule(ReturnState.REFUSED, grounds, deed);
  }

  private void rule(ReturnState ruling, String grounds, Deed deed) {
    if (state != ReturnState.OPEN) {
      throw RuleViolation.conflict("return.already-ruled");
    }
    state = ruling;
    rulingReason = grounds;
    ruledAt = deed.at();
  }
}
