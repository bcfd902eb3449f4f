package org.huiyin.handling;

import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Stored wishes for further departments. */
interface FurtherDepartmentRequestRows extends CrudRepository<FurtherDepartmentRequest, UUID> {

  @Query(
      """
      select exists (
        select 1 from further_department_request
        where assignment_id = :assignmentId and requested_department_id = :departmentId)
      """)
  boolean wasAskedFor(UUID assignmentId, UUID departmentId);
}
