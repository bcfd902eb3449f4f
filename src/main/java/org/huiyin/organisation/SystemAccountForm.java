package org.huiyin.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of another system, to be opened.
 *
 * @param username name of the account
 * @param name what the system is called
 * @param departmentId department it acts for
 * @param approver whether it may approve replies too, not only handle
 */
public record SystemAccountForm(
    @Nullable String username,
    @Nullable String name,
    @Nullable UUID departmentId,
    boolean approver) {}
