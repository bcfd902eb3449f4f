/** Tasks and notices over the API. */
@NullMarked
package org.huiyin.web.api.task;

import org.jspecify.annotations.NullMarked;
