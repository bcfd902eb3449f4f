package org.huiyin.supervision;

import java.util.UUID;
import org.huiyin.calendar.Light;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the supervision board; null narrows nothing.
 *
 * @param openOnly true for those somebody still has to do something about, by due day; false for
 *     those that are over, latest first
 * @param state where they stand
 * @param level who leads them
 * @param cause why they were opened
 * @param light least urgent light
 * @param departmentId department
 */
public record SupervisionFilter(
    boolean openOnly,
    @Nullable SupervisionState state,
    @Nullable SupervisionLevel level,
    @Nullable SupervisionCause cause,
    @Nullable Light light,
    @Nullable UUID departmentId) {}
