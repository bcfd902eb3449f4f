package org.huiyin.handling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Stored contacts. */
interface ContactRows extends CrudRepository<ContactRecord, UUID> {

  /** Reads a contact and keeps others from changing it until the transaction ends. */
  @Query("select * from contact where id = :id for update")
  Optional<ContactRecord> locked(UUID id);
}
