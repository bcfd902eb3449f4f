package org.huiyin.handling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a department means to handle a proposal (办理方案).
 *
 * @param measures what it will do
 * @param responsible who is in charge in the department, empty for nobody named
 * @param replyOn the day it means to reply by
 */
public record HandlingPlan(String measures, String responsible, @Nullable LocalDate replyOn) {}
