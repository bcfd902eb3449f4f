/** Reminders of due days: who is told when that something is due soon, today, or overdue. */
@NullMarked
package org.huiyin.notification.reminder;

import org.jspecify.annotations.NullMarked;
