package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A supervision was opened; ordered tells that its demands are worded already. */
public record SupervisionOpenedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID supervisionId,
    UUID departmentId,
    String cause,
    String level,
    boolean ordered,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
