package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** More time was granted, until the new due day. */
public record ExtensionGrantedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID extensionId,
    UUID departmentId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
