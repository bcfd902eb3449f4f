package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Finds state rows of proposals; used through {@link ProposalStore} only. */
interface ProposalRows extends Repository<Proposal, UUID> {

  @Query("select * from proposal where master_id = :masterId and state = 'MERGED' order by id")
  List<Proposal> mergedInto(UUID masterId);
}
