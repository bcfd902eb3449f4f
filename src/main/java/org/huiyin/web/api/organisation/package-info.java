/** Committees and their people, figures, imports and access tokens over the API. */
@NullMarked
package org.huiyin.web.api.organisation;

import org.jspecify.annotations.NullMarked;
