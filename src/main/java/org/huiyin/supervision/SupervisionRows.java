package org.huiyin.supervision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of supervisions. */
interface SupervisionRows extends ListCrudRepository<Supervision, UUID> {

  @Query("select * from supervision where proposal_id = :proposalId order by id")
  List<Supervision> ofProposal(UUID proposalId);

  @Query(
      """
      select * from supervision where proposal_id = :proposalId and state in (:states)
      order by id
      """)
  List<Supervision> ofProposal(UUID proposalId, Collection<SupervisionState> states);

  @Query(
      """
      select * from supervision
      where proposal_id = :proposalId and department_id = :departmentId and state in (:states)
      order by id
      """)
  List<Supervision> ofDepartment(
      UUID proposalId, UUID departmentId, Collection<SupervisionState> states);

  @Query("select * from supervision where state in (:states) order by id")
  List<Supervision> in(Collection<SupervisionState> states);

  @Query(
      """
      select * from supervision
      where committee_id = :committeeId and state in (:states) and id < :before
      order by id desc limit :most
      """)
  List<Supervision> boardOfCommittee(
      UUID committeeId, Collection<SupervisionState> states, UUID before, int most);

  @Query(
      """
      select * from supervision
      where department_id = :departmentId and state in (:states) and id < :before
      order by id desc limit :most
      """)
  List<Supervision> boardOfDepartment(
      UUID departmentId, Collection<SupervisionState> states, UUID before, int most);
}
