/**
 * The way in: commands of other systems, checked, carried out at the same desks as everybody's
 * deeds, and answered.
 */
@NullMarked
package org.huiyin.notification.command;

import org.jspecify.annotations.NullMarked;
