package org.huiyin.web.proposal;

import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Deeds that another area offers on the page of a proposal, such as opening a supervision. */
public interface DeedForms {

  /**
   * Offers deeds.
   *
   * @param model to which to add what the forms show
   * @param proposal the proposal
   * @param user the reader
   * @return template whose fragment {@code deeds} holds the forms; null to offer nothing
   */
  @Nullable String offer(Model model, ProposalView proposal, CurrentUser user);
}
