/** One's own account: password and access tokens. */
@NullMarked
package org.huiyin.web.account;

import org.jspecify.annotations.NullMarked;
