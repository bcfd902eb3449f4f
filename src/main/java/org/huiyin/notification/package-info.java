/**
 * Tells the world what happened: every domain event leaves through an outbox to Kafka as a
 * versioned record, and comes back as notices in the inboxes of the departments and people
 * concerned.
 */
@ApplicationModule(
    displayName = "Notification",
    allowedDependencies = {
      "shared",
      "calendar",
      "organisation",
      "proposal",
      "handling",
      "satisfaction",
      "supervision",
      "lookback"
    })
@NullMarked
package org.huiyin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
