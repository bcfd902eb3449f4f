package org.huiyin.handling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** Stored contacts. */
interface ContactRows extends CrudRepository<ContactRecord, UUID> {

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<ContactRecord> findOneById(UUID id);
}
