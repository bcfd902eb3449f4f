/**
 * Committees, departments, bodies, members and the people with their roles: who somebody is and
 * what he may do.
 */
@ApplicationModule(
    displayName = "Organisation",
    allowedDependencies = {"shared"})
@NullMarked
package org.huiyin.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
