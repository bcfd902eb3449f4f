package org.huiyin.lookback;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of look-backs. */
interface LookBackRows extends ListCrudRepository<LookBack, UUID> {

  @Query("select * from look_back where proposal_id = :proposalId order by id")
  List<LookBack> ofProposal(UUID proposalId);

  @Query(
      """
      select * from look_back where proposal_id = :proposalId and state in (:states)
      order by id
      """)
  List<LookBack> ofProposal(UUID proposalId, Collection<LookBackState> states);

  @Query(
      """
      select * from look_back where campaign_id = :campaignId and state in (:states)
      order by id
      """)
  List<LookBack> ofCampaign(UUID campaignId, Collection<LookBackState> states);

  @Query(
      """
      select * from look_back where campaign_id = :campaignId and id > :after
      order by id limit :most
      """)
  List<LookBack> ofCampaign(UUID campaignId, UUID after, int most);

  @Query(
      """
      select * from look_back where department_id = :departmentId and state in (:states)
      order by id
      """)
  List<LookBack> ofDepartment(UUID departmentId, Collection<LookBackState> states);

  @Query("select * from look_back where state in (:states) order by id")
  List<LookBack> in(Collection<LookBackState> states);

  @Query("select count(*) from look_back where campaign_id = :campaignId")
  int countOfCampaign(UUID campaignId);

  @Query(
      """
      select count(*) from look_back where campaign_id = :campaignId and state in (:states)
      """)
  int countOfCampaign(UUID campaignId, Collection<LookBackState> states);

  @Query("select count(*) from look_back where proposal_id = :proposalId and reopened")
  int countReopenings(UUID proposalId);
}
