/**
 * Vocabulary every module speaks: refusals, deeds, events, pages and identifiers. It holds no beans
 * and knows no other module.
 */
@ApplicationModule(
    displayName = "Shared vocabulary",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.huiyin.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
