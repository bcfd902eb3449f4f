package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A department recorded a contact, to be confirmed by the proposer. */
public record ContactRecordedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID contactId,
    UUID departmentId,
    UUID proposerId,
    String mode,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
