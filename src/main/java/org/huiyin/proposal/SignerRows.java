package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Rows of co-signers; used through {@link CoSigners} only. */
interface SignerRows extends CrudRepository<Signer, UUID> {

  @Query("select * from signer where proposal_id = :proposalId order by position")
  List<Signer> of(UUID proposalId);
}
