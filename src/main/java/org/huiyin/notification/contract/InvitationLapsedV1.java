package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** An invited member did not answer in time; silence is no signature. */
public record InvitationLapsedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID invitationId,
    UUID personId,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
