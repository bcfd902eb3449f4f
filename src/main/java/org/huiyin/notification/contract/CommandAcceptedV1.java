package org.huiyin.notification.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command was carried out.
 *
 * @param commandId its {@code ce_id}
 * @param commandType its {@code ce_type}
 * @param account user name of the system account
 * @param departmentId department of that account
 * @param proposalId the proposal it was about
 * @param assignmentId the assignment it was about
 * @param lookBackId the look-back it was about
 * @param contactId the contact it recorded
 * @param answeredAt when it was carried out
 */
public record CommandAcceptedV1(
    UUID commandId,
    String commandType,
    String account,
    @Nullable UUID departmentId,
    @Nullable UUID proposalId,
    @Nullable UUID assignmentId,
    @Nullable UUID lookBackId,
    @Nullable UUID contactId,
    Instant answeredAt) {}
