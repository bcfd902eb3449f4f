package org.huiyin.calendar;

/**
 * From which day on a light shines.
 *
 * @param light the light
 * @param offset units from the due day: negative before it, positive after
 * @param unit what the offset counts
 * @param measure what the light calls for, such as {@code REMINDER_LETTER}; {@code NONE} for
 *     nothing but being shown
 */
public record LightRule(Light light, int offset, DueUnit unit, String measure) {}
