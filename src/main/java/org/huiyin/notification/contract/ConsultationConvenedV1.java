package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A joint consultation is to be held until the day given. */
public record ConsultationConvenedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID consultationId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
