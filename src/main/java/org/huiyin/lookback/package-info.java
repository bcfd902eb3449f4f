/**
 * Returns to what was promised: campaigns, reports of departments, verdicts, new dates and reopened
 * proposals.
 */
@ApplicationModule(
    displayName = "Look-back",
    allowedDependencies = {"shared", "calendar", "organisation", "proposal", "handling"})
@NullMarked
package org.huiyin.lookback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
