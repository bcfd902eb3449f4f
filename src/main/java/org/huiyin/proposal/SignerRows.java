package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** Rows of co-signers; used through {@link CoSigners} only. */
interface SignerRows extends CrudRepository<Signer, UUID> {

  List<Signer> findByProposalIdOrderByPosition(UUID proposalId);
}
