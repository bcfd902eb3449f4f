package org.huiyin.notification.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Approves and signs a reply, if the account may.
 *
 * @param assignmentId for which assignment
 */
public record ApproveReplyV1(@Required @Nullable UUID assignmentId) implements CommandRecord {}
