/** Open pages that are told of news: the stream, the numbers they show, and who may listen. */
@NullMarked
package org.huiyin.web.live;

import org.jspecify.annotations.NullMarked;
