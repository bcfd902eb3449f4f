/**
 * What departments do with an assigned proposal: claim or return it, plan, speak with the proposer,
 * give opinions, reply and promise.
 */
@ApplicationModule(
    displayName = "Handling",
    allowedDependencies = {"shared", "calendar", "organisation", "proposal"})
@NullMarked
package org.huiyin.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
