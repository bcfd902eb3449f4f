package org.huiyin.handling;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A department's wish that another one joins; the transmission office fulfils it or does not. */
@SuppressWarnings("UnusedVariable") // fields are read by the mapping
@Table("further_department_request")
class FurtherDepartmentRequest {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID assignmentId;
  private UUID proposalId;
  private UUID committeeId;
  private UUID departmentId;
  private UUID requestedDepartmentId;
  private String reason;
  private UUID requestedBy;
  private Instant requestedAt;

  @PersistenceCreator
  private FurtherDepartmentRequest() {}

  static FurtherDepartmentRequest of(
      UUID id, Assignment assignment, UUID requested, String reason, UUID personId, Deed deed) {
    FurtherDepartmentRequest made = new FurtherDepartmentRequest();
    made.id = id;
    made.assignmentId = assignment.id();
    made.proposalId = assignment.proposalId();
    made.committeeId = assignment.committeeId();
    made.departmentId = assignment.departmentId();
    made.requestedDepartmentId = requested;
    made.reason = reason;
    made.requestedBy = personId;
    made.requestedAt = deed.at();
    return made;
  }
}
