package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A department asked for more time; the ruling is due on the day given. */
public record ExtensionRequestedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID extensionId,
    UUID departmentId,
    LocalDate until,
    String reason,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
