package org.huiyin.lookback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of campaigns. */
interface CampaignRows extends ListCrudRepository<LookBackCampaign, UUID> {

  List<LookBackCampaign> findByCommitteeIdOrderByIdDesc(UUID committeeId);
}
