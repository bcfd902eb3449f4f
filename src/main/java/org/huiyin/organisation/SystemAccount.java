package org.huiyin.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of another system, which acts for a department.
 *
 * @param id of the person it is to everybody else
 * @param departmentId the department
 * @param username name of the account, by which its messages name it
 * @param name what the system is called
 * @param approver whether it may approve replies too, not only handle
 * @param active false once closed
 * @param createdAt since when there is one
 * @param secretSince since when its present secret counts
 * @param formerSecretUntil until when the secret before that one counts too; null when it does not
 */
public record SystemAccount(
    UUID id,
    UUID departmentId,
    String username,
    String name,
    boolean approver,
    boolean active,
    Instant createdAt,
    Instant secretSince,
    @Nullable Instant formerSecretUntil) {}
