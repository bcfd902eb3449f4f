package org.huiyin.organisation;

import java.util.UUID;

/**
 * A sector (界别) that members come from.
 *
 * @param id its id
 * @param committeeId whose sector
 * @param name its name
 */
public record Sector(UUID id, UUID committeeId, String name) {}
