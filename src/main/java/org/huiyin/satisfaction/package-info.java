/**
 * What proposers think of the handling: ratings on two axes, rounds of handling again, and joint
 * consultation.
 */
@ApplicationModule(
    displayName = "Satisfaction",
    allowedDependencies = {"shared", "calendar", "organisation", "proposal", "handling"})
@NullMarked
package org.huiyin.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
