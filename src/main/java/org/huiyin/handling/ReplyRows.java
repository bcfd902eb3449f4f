package org.huiyin.handling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Stored versions of replies; guarded by the lock on their assignment. */
interface ReplyRows extends CrudRepository<Reply, UUID> {

  @Query("select * from reply where assignment_id = :assignmentId order by number desc limit 1")
  Optional<Reply> latestOf(UUID assignmentId);
}
