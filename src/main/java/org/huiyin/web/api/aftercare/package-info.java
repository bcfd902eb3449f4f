/** What follows a reply over the API: ratings, consultations, supervision and look-backs. */
@NullMarked
package org.huiyin.web.api.aftercare;

import org.jspecify.annotations.NullMarked;
