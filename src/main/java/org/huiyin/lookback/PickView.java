package org.huiyin.lookback;

import java.util.UUID;
import org.huiyin.handling.ResultClass;

/**
 * What a campaign would return to.
 *
 * @param proposalId the proposal
 * @param departmentId the department that would report
 * @param resultClass class of its reply
 * @param pickedBy why
 */
public record PickView(
    UUID proposalId, UUID departmentId, ResultClass resultClass, PickedBy pickedBy) {}
