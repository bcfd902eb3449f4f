/** What all pages share: the layout and its navigation, languages, wordings, who acts. */
@NullMarked
package org.huiyin.web.page;

import org.jspecify.annotations.NullMarked;
