/** The pages of administrators: organisation, people, settings, calendar, trail, dead letters. */
@NullMarked
package org.huiyin.web.administration;

import org.jspecify.annotations.NullMarked;
