package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** State rows of proposals; used through {@link ProposalStore} only. */
interface ProposalRows extends CrudRepository<Proposal, UUID> {

  List<Proposal> findByMasterIdAndStateOrderById(UUID masterId, ProposalState state);

  boolean existsByMasterIdAndState(UUID masterId, ProposalState state);
}
