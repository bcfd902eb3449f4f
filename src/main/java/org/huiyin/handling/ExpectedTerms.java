package org.huiyin.handling;

import org.huiyin.calendar.DueDate;

/**
 * Until when departments would have time if a proposal were assigned today.
 *
 * @param claim to claim or ask for a return
 * @param lead to reply as lead
 * @param separate to reply separately
 * @param co to give an opinion to the lead
 */
public record ExpectedTerms(DueDate claim, DueDate lead, DueDate separate, DueDate co) {}
