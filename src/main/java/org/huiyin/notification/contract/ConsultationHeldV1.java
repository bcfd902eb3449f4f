package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A joint consultation was held. */
public record ConsultationHeldV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID consultationId,
    String outcome,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
