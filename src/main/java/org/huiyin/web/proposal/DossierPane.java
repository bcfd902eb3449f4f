package org.huiyin.web.proposal;

import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.web.task.ProposalPane;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The proposal beside the form of a task. */
@Component
class DossierPane implements ProposalPane {

  private final Dossiers dossiers;

  DossierPane(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Override
  public String template() {
    return "proposal/pane";
  }

  @Override
  public void fill(Model model, UUID proposalId, CurrentUser user) {
    model.addAttribute("dossier", dossiers.of(proposalId, user));
  }
}
