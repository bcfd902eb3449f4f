package org.huiyin.supervision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of supervisions. */
interface SupervisionRows extends ListCrudRepository<Supervision, UUID> {

  List<Supervision> findByProposalIdOrderById(UUID proposalId);

  List<Supervision> findByProposalIdAndStateInOrderById(
      UUID proposalId, Collection<SupervisionState> states);

  List<Supervision> findByProposalIdAndDepartmentIdAndStateInOrderById(
      UUID proposalId, UUID departmentId, Collection<SupervisionState> states);

  List<Supervision> findByStateInOrderById(Collection<SupervisionState> states);

  List<Supervision> findByCommitteeIdAndStateInAndIdLessThanOrderByIdDesc(
      UUID committeeId, Collection<SupervisionState> states, UUID before, Limit limit);

  List<Supervision> findByDepartmentIdAndStateInAndIdLessThanOrderByIdDesc(
      UUID departmentId, Collection<SupervisionState> states, UUID before, Limit limit);
}
