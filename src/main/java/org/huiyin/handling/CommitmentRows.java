package org.huiyin.handling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Stored commitments. */
interface CommitmentRows extends CrudRepository<Commitment, UUID> {

  /** Reads a commitment and keeps others from changing it until the transaction ends. */
  @Query("select * from commitment where id = :id for update")
  Optional<Commitment> locked(UUID id);
}
