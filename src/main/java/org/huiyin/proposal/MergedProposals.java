package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.calendar.DueStep;
import org.huiyin.shared.Deed;
import org.springframework.stereotype.Component;

/** What happens to merged proposals when their master moves. */
@Component
class MergedProposals {

  private final ProposalStore proposals;
  private final ReviewSteps steps;
  private final StageDues dues;
  private final Wording wording;

  MergedProposals(ProposalStore proposals, ReviewSteps steps, StageDues dues, Wording wording) {
    this.proposals = proposals;
    this.steps = steps;
    this.dues = dues;
    this.wording = wording;
  }

  /** The master left the way to the departments: what was merged into it is reviewed again. */
  void release(UUID masterId, String cause, Deed deed) {
    String reason = wording.text("merge.released." + cause);
    for (Proposal merged : proposals.mergedInto(masterId)) {
      undo(merged, reason, deed);
    }
  }

  void undo(Proposal merged, String reason, Deed deed) {
    UUID masterId = merged.undoMerge(reason, dues.dueFor(DueStep.REVIEW, merged), deed);
    steps.mergeUndone(merged.id(), masterId, reason, deed);
    proposals.save(merged);
  }

  /** The master was assigned: the merges are final. */
  void follow(UUID masterId, Deed deed) {
    for (Proposal merged : proposals.mergedInto(masterId)) {
      merged.followAssignedMaster(deed);
      proposals.save(merged);
    }
  }
}
