package org.huiyin.lookback;

import java.util.UUID;

/**
 * What the latest look-back has about a promise.
 *
 * @param lookBackId the look-back
 * @param state where it stands
 * @param promise the promise with what was reported and found
 */
public record PromiseTrail(UUID lookBackId, LookBackState state, PromiseView promise) {}
