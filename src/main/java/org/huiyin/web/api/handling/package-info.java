/** Assignments over the API: claiming, contacts, replies, approval and audit. */
@NullMarked
package org.huiyin.web.api.handling;

import org.jspecify.annotations.NullMarked;
