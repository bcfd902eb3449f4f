package org.huiyin.notification.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims an assignment.
 *
 * @param assignmentId which
 */
public record ClaimAssignmentV1(@Required @Nullable UUID assignmentId) implements CommandRecord {}
