package org.huiyin.handling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** Stored requests for more time; locked after their assignment. */
interface ExtensionRows extends CrudRepository<Extension, UUID> {

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Extension> findOneById(UUID id);

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Extension> findByAssignmentIdAndState(UUID assignmentId, ExtensionState state);
}
