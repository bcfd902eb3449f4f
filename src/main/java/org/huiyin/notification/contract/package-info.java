/**
 * The records that go over the wire, one per event type and version. A version only grows: fields
 * are added, never renamed, removed or given another meaning; anything else is a new version.
 */
@NullMarked
package org.huiyin.notification.contract;

import org.jspecify.annotations.NullMarked;
