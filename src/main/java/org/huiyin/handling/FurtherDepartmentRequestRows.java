package org.huiyin.handling;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** Stored wishes for further departments. */
interface FurtherDepartmentRequestRows extends CrudRepository<FurtherDepartmentRequest, UUID> {

  boolean existsByAssignmentIdAndRequestedDepartmentId(UUID assignmentId, UUID departmentId);
}
