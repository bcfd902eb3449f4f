/** Turns what keeps the application from starting into one sentence that says what to do. */
@NullMarked
package org.huiyin.embedded.failure;

import org.jspecify.annotations.NullMarked;
