/**
 * The way out for who has no Kafka: events are posted, signed, to end points that administrators
 * enter, in the order of each proposal and again until they are taken or given up.
 */
@NullMarked
package org.huiyin.notification.webhook;

import org.jspecify.annotations.NullMarked;
