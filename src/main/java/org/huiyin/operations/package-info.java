/**
 * What operators watch over: whether state, work items, processes, events and notices still tell
 * the same story. It reads the tables of all modules and changes none of them.
 */
@ApplicationModule(
    displayName = "Operations",
    allowedDependencies = {"shared", "organisation"})
@NullMarked
package org.huiyin.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
