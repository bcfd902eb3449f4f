package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A look-back ended with a verdict. */
public record LookBackConcludedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    UUID departmentId,
    String verdict,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
