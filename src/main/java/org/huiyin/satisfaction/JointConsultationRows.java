package org.huiyin.satisfaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of joint consultations. */
interface JointConsultationRows extends ListCrudRepository<JointConsultation, UUID> {

  Optional<JointConsultation> findByProposalIdAndRound(UUID proposalId, int round);

  List<JointConsultation> findByProposalIdOrderByRound(UUID proposalId);

  int countByProposalIdAndOutcome(UUID proposalId, ConsultationOutcome outcome);
}
