package org.huiyin.satisfaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of rounds of ratings. */
interface RatingRoundRows extends ListCrudRepository<RatingRound, UUID> {

  @Query("select * from rating_round where proposal_id = :proposalId and round = :round")
  Optional<RatingRound> ofProposal(UUID proposalId, int round);

  @Query("select * from rating_round where proposal_id = :proposalId order by round")
  List<RatingRound> ofProposal(UUID proposalId);

  @Query(
      """
      select count(*) from rating_round where proposal_id = :proposalId and outcome = :outcome
      """)
  int countWith(UUID proposalId, RatingOutcome outcome);
}
