/**
 * The REST API under {@code /api/v1}: what all its routes share. Deeds sent twice, versions seen,
 * lists read by key, and the description of it all.
 */
@NullMarked
package org.huiyin.web.api;

import org.jspecify.annotations.NullMarked;
