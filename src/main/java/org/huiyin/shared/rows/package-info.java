/**
 * Aggregates as rows with a version, read and written by SQL written down once. For those every
 * deed reads and writes; the others leave that to Spring Data.
 */
@NullMarked
package org.huiyin.shared.rows;

import org.jspecify.annotations.NullMarked;
