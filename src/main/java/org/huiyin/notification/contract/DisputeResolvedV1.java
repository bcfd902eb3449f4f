package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The committee lead ruled on a disputed verdict. */
public record DisputeResolvedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    String verdict,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
