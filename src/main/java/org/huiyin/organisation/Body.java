package org.huiyin.organisation;

import java.util.UUID;

/**
 * A body that may bring in collective proposals (集体提案).
 *
 * @param id its id
 * @param committeeId whose body
 * @param name its name
 * @param kind its kind
 * @param contactPersonId the member who acts for it
 */
public record Body(UUID id, UUID committeeId, String name, BodyKind kind, UUID contactPersonId) {}
