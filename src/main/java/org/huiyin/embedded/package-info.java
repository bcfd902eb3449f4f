/**
 * Runs a real PostgreSQL and a real Kafka broker beside the application whenever no external ones
 * are configured, so that a JDK and Maven are enough to start. It contributes connection properties
 * and is known by no other module; the production image leaves its servers out.
 */
@ApplicationModule(
    displayName = "Embedded servers",
    allowedDependencies = {})
@NullMarked
package org.huiyin.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
