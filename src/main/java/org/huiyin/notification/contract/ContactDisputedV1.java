package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The proposer disputed a contact. */
public record ContactDisputedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID contactId,
    String comment,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
