/**
 * A year in the life of an invented city's committee, acted out through the desks by the people of
 * the demo: it gives the default run a believable past, and the walkthrough its proof that every
 * step reaches the right person and nothing is left behind.
 */
@ApplicationModule(displayName = "Demo")
@NullMarked
package org.huiyin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
