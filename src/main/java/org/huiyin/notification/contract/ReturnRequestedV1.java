package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department asked to hand its assignment back; the ruling is due on the day given. */
public record ReturnRequestedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    String reason,
    @Nullable UUID suggestedDepartmentId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
