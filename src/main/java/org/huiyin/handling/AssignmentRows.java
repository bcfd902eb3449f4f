package org.huiyin.handling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/**
 * Stored assignments. Who changes one reads it locked, so that the second of two sees the first.
 */
interface AssignmentRows extends CrudRepository<Assignment, UUID> {

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Assignment> findOneById(UUID id);

  @Lock(LockMode.PESSIMISTIC_WRITE)
  List<Assignment> findByProposalIdAndRoundOrderById(UUID proposalId, int round);
}
