package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The leader of a department got a reminder letter because handling is overdue. */
public record ReminderLetterSentV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
