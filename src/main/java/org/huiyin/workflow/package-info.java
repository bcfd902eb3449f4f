/**
 * The engine boundary: drives the processes of {@code bpmn/} by the events of the domain, inside
 * the transaction that published them, and turns waiting steps into work items. The only module
 * that knows the process engine; no id, exception or type of it leaves.
 */
@ApplicationModule(
    displayName = "Workflow",
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
package org.huiyin.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
