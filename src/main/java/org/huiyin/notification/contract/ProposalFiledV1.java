package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/** A proposal was filed; its assignment is due on the day given. */
public record ProposalFiledV1(
    @JsonUnwrapped ProposalV1 proposal,
    String category,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
