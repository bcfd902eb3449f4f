package org.huiyin.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, for whom, when and through which channel; every event carries one.
 *
 * @param actorId the person who acted; null when the system did
 * @param onBehalfOf the person for whom staff entered it; null when the actor acted for himself
 * @param channel how it came in
 * @param at when it was done
 */
public record Deed(@Nullable UUID actorId, @Nullable UUID onBehalfOf, Channel channel, Instant at) {

  /**
   * A deed of the system itself.
   *
   * @param at when
   * @return the deed
   */
  public static Deed bySystem(Instant at) {
    return new Deed(null, null, Channel.SYSTEM, at);
  }
}
