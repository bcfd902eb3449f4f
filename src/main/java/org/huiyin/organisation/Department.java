package org.huiyin.organisation;

import java.util.UUID;

/**
 * A department (承办单位) that handles proposals.
 *
 * @param id its id
 * @param committeeId committee in whose area it works
 * @param code short name in letters, unique in the committee
 * @param name its name
 * @param duties what it is in charge of; also the ground for advice whom to assign to
 */
public record Department(UUID id, UUID committeeId, String code, String name, String duties) {}
