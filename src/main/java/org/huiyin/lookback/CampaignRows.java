package org.huiyin.lookback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of campaigns. */
interface CampaignRows extends ListCrudRepository<LookBackCampaign, UUID> {

  @Query("select * from look_back_campaign where committee_id = :committeeId order by id desc")
  List<LookBackCampaign> ofCommittee(UUID committeeId);
}
