package org.huiyin.organisation;

import java.util.UUID;

/**
 * A member (委员) of a committee, as printed on a proposal form.
 *
 * @param personId the person
 * @param committeeId of which committee
 * @param number number of the member, unique in the committee
 * @param name name
 * @param sector name of the sector
 * @param post employer and post
 * @param phone phone number, empty when unknown
 */
public record Member(
    UUID personId,
    UUID committeeId,
    String number,
    String name,
    String sector,
    String post,
    String phone) {}
