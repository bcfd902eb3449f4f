package org.huiyin.handling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** Stored commitments. */
interface CommitmentRows extends CrudRepository<Commitment, UUID> {

  /** Reads a commitment and keeps others from changing it until the transaction ends. */
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Commitment> findOneById(UUID id);
}
