/** Refusals and failures, as a page, as a fragment of a page, or as a problem document. */
@NullMarked
package org.huiyin.web.error;

import org.jspecify.annotations.NullMarked;
