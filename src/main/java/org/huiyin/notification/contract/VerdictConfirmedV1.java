package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The proposer confirmed the verdict, or did not object in time. */
public record VerdictConfirmedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    boolean bySilence,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
