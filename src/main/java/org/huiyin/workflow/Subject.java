package org.huiyin.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a process runs for.
 *
 * @param businessKey id of the aggregate: a proposal, an assignment, a supervision or a look-back
 * @param proposalId the proposal it belongs to
 * @param committeeId committee of the proposal
 * @param departmentId department concerned; null for the proposal as a whole
 */
record Subject(UUID businessKey, UUID proposalId, UUID committeeId, @Nullable UUID departmentId) {}
