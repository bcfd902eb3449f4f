/** How signers rate the handling, and how a joint consultation is written down. */
@NullMarked
package org.huiyin.web.rating;

import org.jspecify.annotations.NullMarked;
