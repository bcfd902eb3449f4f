package org.huiyin.handling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/**
 * Stored assignments. Who changes one reads it locked, so that the second of two sees the first.
 */
interface AssignmentRows extends CrudRepository<Assignment, UUID> {

  @Query("select * from assignment where id = :id for update")
  Optional<Assignment> locked(UUID id);

  @Query(
      """
      select * from assignment where proposal_id = :proposalId and round = :round
      order by id for update
      """)
  List<Assignment> lockedOf(UUID proposalId, int round);
}
