/** Proposals over the API: writing, signing, review and decision. */
@NullMarked
package org.huiyin.web.api.proposal;

import org.jspecify.annotations.NullMarked;
