package org.huiyin.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A demand as somebody words it.
 *
 * @param text what is demanded
 * @param dueOn by when; null for the day the rule table gives
 */
public record DemandForm(@Nullable String text, @Nullable LocalDate dueOn) {}
