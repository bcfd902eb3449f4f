/**
 * The way out: the catalogue of event types, the outbox written in the business transaction, and
 * the relay that sends it to Kafka.
 */
@NullMarked
package org.huiyin.notification.publishing;

import org.jspecify.annotations.NullMarked;
