/**
 * The task lists: one work item for each waiting step, kept in the transaction that opened it, with
 * everything its list shows. Claiming, giving back and handing over are matters of the list; what
 * is done to a proposal is the desks' matter.
 */
@ApplicationModule(
    displayName = "Task list",
    allowedDependencies = {"shared", "calendar", "organisation", "proposal", "workflow"})
@NullMarked
package org.huiyin.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
