package org.huiyin.tasklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register of proposals.
 *
 * @param id the proposal
 * @param number case number, before filing registration number; null before submission
 * @param title title
 * @param kind kind
 * @param origin origin
 * @param category category; null while a draft has none
 * @param state state
 * @param key whether it is a key proposal
 * @param proposer name of the first signer or of the body
 * @param submittedOn day of submission
 * @param waiting the steps that wait, in the order of the procedure
 * @param dueOn earliest day by which one of them is due
 * @param light light of that day
 */
public record RegisteredProposal(
    UUID id,
    @Nullable String number,
    String title,
    ProposalKind kind,
    Origin origin,
    @Nullable Category category,
    ProposalState state,
    boolean key,
    String proposer,
    @Nullable LocalDate submittedOn,
    List<Step> waiting,
    @Nullable LocalDate dueOn,
    Light light) {

  /** Copies the list. */
  public RegisteredProposal {
    waiting = List.copyOf(waiting);
  }
}
