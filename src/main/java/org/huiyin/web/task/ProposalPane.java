package org.huiyin.web.task;

import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.springframework.ui.Model;

/** Shows a proposal beside the form of a task; kept by the pages of proposals. */
public interface ProposalPane {

  /**
   * Names the template whose fragment {@code pane} shows the proposal.
   *
   * @return name of the template
   */
  String template();

  /**
   * Adds what the fragment shows to the model.
   *
   * @param model the model of the page
   * @param proposalId which proposal
   * @param user the reader, who has a task with it
   */
  void fill(Model model, UUID proposalId, CurrentUser user);
}
