package org.huiyin.notification.delivery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be: for a person or for a department.
 *
 * @param personId the person, or null
 * @param departmentId the department, or null
 * @param text code of the text
 * @param arguments fill the text
 */
record Letter(
    @Nullable UUID personId, @Nullable UUID departmentId, String text, List<Object> arguments) {}
