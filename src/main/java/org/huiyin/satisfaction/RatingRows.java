package org.huiyin.satisfaction;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of ratings. */
interface RatingRows extends ListCrudRepository<Rating, UUID> {

  List<Rating> findByRoundIdOrderByFirstSignerDescId(UUID roundId);

  boolean existsByProposalIdAndRaterId(UUID proposalId, UUID raterId);
}
