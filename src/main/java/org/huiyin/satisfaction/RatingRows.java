package org.huiyin.satisfaction;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of ratings. */
interface RatingRows extends ListCrudRepository<Rating, UUID> {

  /** The first signer's first. */
  @Query("select * from rating where round_id = :roundId order by first_signer desc, id")
  List<Rating> ofRound(UUID roundId);

  @Query(
      """
      select exists (
        select 1 from rating where proposal_id = :proposalId and rater_id = :raterId)
      """)
  boolean asked(UUID proposalId, UUID raterId);
}
