/**
 * Pages and REST API. Controllers bind what was sent, call a desk and redirect; who may do what is
 * decided by the desks.
 */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {
      "shared",
      "calendar",
      "organisation",
      "proposal",
      "handling",
      "satisfaction",
      "supervision",
      "lookback",
      "tasklist",
      "notification",
      "dashboard",
      "operations"
    })
@NullMarked
package org.huiyin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
