package org.huiyin.handling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Stored requests for more time; locked after their assignment. */
interface ExtensionRows extends CrudRepository<Extension, UUID> {

  /** Reads a request and keeps others from changing it until the transaction ends. */
  @Query("select * from extension where id = :id for update")
  Optional<Extension> locked(UUID id);

  /** The request still to be ruled on, locked like {@link #locked}. */
  @Query(
      """
      select * from extension where assignment_id = :assignmentId and state = 'OPEN'
      for update
      """)
  Optional<Extension> lockedOpenOf(UUID assignmentId);
}
