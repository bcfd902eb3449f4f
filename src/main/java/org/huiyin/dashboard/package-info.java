/**
 * The figures by which handling is judged, each with numerator and denominator, and what is
 * computed from them.
 */
@ApplicationModule(
    displayName = "Dashboard",
    allowedDependencies = {
      "shared",
      "calendar",
      "organisation",
      "proposal",
      "handling",
      "satisfaction"
    })
@NullMarked
package org.huiyin.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
