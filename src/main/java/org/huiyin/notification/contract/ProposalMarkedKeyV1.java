package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal was made a key proposal, led by the person given, if any. */
public record ProposalMarkedKeyV1(
    @JsonUnwrapped ProposalV1 proposal, @Nullable UUID leaderId, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
