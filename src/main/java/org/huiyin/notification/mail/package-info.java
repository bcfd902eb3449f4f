/** Notices by mail: what people chose, the mails that wait, how they are worded and sent. */
@NullMarked
package org.huiyin.notification.mail;

import org.jspecify.annotations.NullMarked;
