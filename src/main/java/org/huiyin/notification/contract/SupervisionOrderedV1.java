package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The supervision order went to the department, which has until the day given. */
public record SupervisionOrderedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID supervisionId,
    UUID departmentId,
    int demands,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
