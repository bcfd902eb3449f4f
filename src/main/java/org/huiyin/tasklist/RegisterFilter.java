package org.huiyin.tasklist;

import java.util.UUID;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.ProposalState;
import org.jspecify.annotations.Nullable;

/**
 * What the register is narrowed to; null narrows nothing.
 *
 * @param state state of the proposal
 * @param category category of the proposal
 * @param sessionId session it belongs to
 * @param key whether it is a key proposal
 * @param text part of the title or of a number
 */
public record RegisterFilter(
    @Nullable ProposalState state,
    @Nullable Category category,
    @Nullable UUID sessionId,
    @Nullable Boolean key,
    @Nullable String text) {

  /** Narrows nothing. */
  public static final RegisterFilter NONE = new RegisterFilter(null, null, null, null, null);
}
