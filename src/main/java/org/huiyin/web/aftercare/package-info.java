/** What follows a reply: supervision of what stalls, and the look back at promises. */
@NullMarked
package org.huiyin.web.aftercare;

import org.jspecify.annotations.NullMarked;
