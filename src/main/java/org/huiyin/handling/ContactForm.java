package org.huiyin.handling;

import java.time.LocalDate;

/**
 * What a department writes down about a contact with the proposer (沟通记录).
 *
 * @param mode how they spoke
 * @param phase when in the handling
 * @param heldOn the day
 * @param place where, may be empty
 * @param participants who took part
 * @param summary what was said
 */
public record ContactForm(
    ContactMode mode,
    ContactPhase phase,
    LocalDate heldOn,
    String place,
    String participants,
    String summary) {}
