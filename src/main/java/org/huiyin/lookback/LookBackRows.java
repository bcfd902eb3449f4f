package org.huiyin.lookback;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of look-backs. */
interface LookBackRows extends ListCrudRepository<LookBack, UUID> {

  List<LookBack> findByProposalIdOrderById(UUID proposalId);

  List<LookBack> findByProposalIdAndStateInOrderById(
      UUID proposalId, Collection<LookBackState> states);

  List<LookBack> findByCampaignIdAndStateInOrderById(
      UUID campaignId, Collection<LookBackState> states);

  List<LookBack> findByStateInOrderById(Collection<LookBackState> states);

  List<LookBack> findByCampaignIdAndIdGreaterThanOrderById(
      UUID campaignId, UUID after, Limit limit);

  List<LookBack> findByDepartmentIdAndStateInOrderById(
      UUID departmentId, Collection<LookBackState> states);

  int countByCampaignId(UUID campaignId);

  int countByCampaignIdAndStateIn(UUID campaignId, Collection<LookBackState> states);

  int countByProposalIdAndReopenedTrue(UUID proposalId);
}
