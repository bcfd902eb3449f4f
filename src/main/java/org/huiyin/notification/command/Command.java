package org.huiyin.notification.command;

import org.huiyin.organisation.CurrentUser;

/**
 * A command of somebody who may send one.
 *
 * @param message as it came
 * @param type its type
 * @param account whose it is
 */
record Command(CommandMessage message, CommandType<?> type, CurrentUser account) {}
