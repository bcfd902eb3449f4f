/**
 * Moves what stalls: reminders by warning light, supervision orders and their demands until each is
 * written off.
 */
@ApplicationModule(
    displayName = "Supervision",
    allowedDependencies = {"shared", "calendar", "organisation", "proposal", "handling"})
@NullMarked
package org.huiyin.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
