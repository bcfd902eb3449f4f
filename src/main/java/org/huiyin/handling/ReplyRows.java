package org.huiyin.handling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** Stored versions of replies; guarded by the lock on their assignment. */
interface ReplyRows extends CrudRepository<Reply, UUID> {

  Optional<Reply> findFirstByAssignmentIdOrderByNumberDesc(UUID assignmentId);
}
