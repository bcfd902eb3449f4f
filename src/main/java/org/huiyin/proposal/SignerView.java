package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed a proposal or was asked to.
 *
 * @param invitationId the invitation; null for the first signer
 * @param personId who
 * @param position place among the signers, 1 for the first signer
 * @param state whether signed
 * @param dueOn day by which the invitation is to be answered; null where none was set
 */
public record SignerView(
    @Nullable UUID invitationId,
    UUID personId,
    int position,
    SignerState state,
    @Nullable LocalDate dueOn) {

  /**
   * Tells whether this is the first signer.
   *
   * @return true for the proposer
   */
  public boolean isFirst() {
    return position == 1;
  }
}
