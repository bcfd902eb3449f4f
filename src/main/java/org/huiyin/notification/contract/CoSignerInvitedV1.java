package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A member was invited to sign jointly. */
public record CoSignerInvitedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID invitationId,
    UUID personId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
