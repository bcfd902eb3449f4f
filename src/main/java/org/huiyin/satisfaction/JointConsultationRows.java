package org.huiyin.satisfaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of joint consultations. */
interface JointConsultationRows extends ListCrudRepository<JointConsultation, UUID> {

  @Query("select * from joint_consultation where proposal_id = :proposalId and round = :round")
  Optional<JointConsultation> ofProposal(UUID proposalId, int round);

  @Query("select * from joint_consultation where proposal_id = :proposalId order by round")
  List<JointConsultation> ofProposal(UUID proposalId);

  @Query(
      """
      select count(*) from joint_consultation
      where proposal_id = :proposalId and outcome = :outcome
      """)
  int countWith(UUID proposalId, ConsultationOutcome outcome);
}
