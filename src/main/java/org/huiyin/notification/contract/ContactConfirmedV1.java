package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The proposer confirmed a contact. */
public record ContactConfirmedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID contactId,
    String mode,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
