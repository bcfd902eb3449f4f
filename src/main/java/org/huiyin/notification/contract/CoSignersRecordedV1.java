package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/** Staff recorded the members who signed the paper form besides the first signer. */
public record CoSignersRecordedV1(
    @JsonUnwrapped ProposalV1 proposal, List<UUID> personIds, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
