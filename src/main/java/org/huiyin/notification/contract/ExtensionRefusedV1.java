package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** More time was refused. */
public record ExtensionRefusedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID extensionId,
    UUID departmentId,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
