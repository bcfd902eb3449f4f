package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** An invited member accepted or refused to sign. */
public record InvitationAnsweredV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID invitationId,
    UUID personId,
    boolean accepted,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
