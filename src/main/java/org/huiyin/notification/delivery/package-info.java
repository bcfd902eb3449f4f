/**
 * The way back in: messages from Kafka become notices of the people and departments concerned, each
 * event once; what cannot be understood is put aside.
 */
@NullMarked
package org.huiyin.notification.delivery;

import org.jspecify.annotations.NullMarked;
