/** The inbox of notices. */
@NullMarked
package org.huiyin.web.notice;

import org.jspecify.annotations.NullMarked;
