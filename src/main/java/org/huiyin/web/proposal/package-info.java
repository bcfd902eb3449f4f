/** Proposals: the register, the page of one, writing, review, assignment and import. */
@NullMarked
package org.huiyin.web.proposal;

import org.jspecify.annotations.NullMarked;
