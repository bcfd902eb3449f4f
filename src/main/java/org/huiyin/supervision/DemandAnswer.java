package org.huiyin.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a department answers to one demand.
 *
 * @param demandId the demand
 * @param text what was done
 */
public record DemandAnswer(UUID demandId, @Nullable String text) {}
