package org.huiyin.web.proposal;

import org.huiyin.proposal.TimelineEntry;

/**
 * An entry of the timeline in words.
 *
 * @param entry who, when and through which channel
 * @param sentence what happened
 */
public record TimelineLine(TimelineEntry entry, String sentence) {}
