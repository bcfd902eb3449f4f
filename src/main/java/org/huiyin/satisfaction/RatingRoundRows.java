package org.huiyin.satisfaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of rounds of ratings. */
interface RatingRoundRows extends ListCrudRepository<RatingRound, UUID> {

  Optional<RatingRound> findByProposalIdAndRound(UUID proposalId, int round);

  List<RatingRound> findByProposalIdOrderByRound(UUID proposalId);

  int countByProposalIdAndOutcome(UUID proposalId, RatingOutcome outcome);
}
