package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A proposal was not filed. */
public record ProposalNotFiledV1(
    @JsonUnwrapped ProposalV1 proposal,
    List<String> findings,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
