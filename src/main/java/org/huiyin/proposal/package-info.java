/**
 * A proposal from its first draft to the filing decision, with its signers, numbers and merges, and
 * the state every later stage moves it to.
 */
@ApplicationModule(
    displayName = "Proposals",
    allowedDependencies = {"shared", "calendar", "organisation"})
@NullMarked
package org.huiyin.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
