package org.huiyin.web.handling;

import java.util.List;
import org.huiyin.calendar.Explanation;
import org.huiyin.calendar.Light;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.CoOpinionView;
import org.huiyin.handling.CommitmentView;
import org.huiyin.handling.ContactView;
import org.huiyin.handling.ExtensionView;
import org.huiyin.handling.FurtherDepartmentView;
import org.huiyin.handling.HandlingRole;
import org.huiyin.handling.ReplyView;
import org.huiyin.handling.ReturnView;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.SuggestionView;
import org.jspecify.annotations.Nullable;

/**
 * One assignment with everything about it that its reader may see and do.
 *
 * @param proposal the proposal
 * @param assignment the assignment
 * @param light how urgent the present step is; none when it is finished
 * @param why why the reply or opinion is due on its day
 * @param besides the other assignments of the same round
 * @param returned the request to be rid of it, with its ruling; null when nobody asked
 * @param contacts contacts with the proposer
 * @param extensions requests for more time
 * @param further departments asked for and not added yet
 * @param opinions opinions of co-handlers the reader may see
 * @param replies versions of the reply, newest first
 * @param commitments promises of the delivered reply
 * @param suggestions suggestions of the proposal
 * @param deeds what the reader may do
 */
record Docket(
    ProposalView proposal,
    AssignmentView assignment,
    Light light,
    Explanation why,
    List<AssignmentView> besides,
    @Nullable ReturnView returned,
    List<ContactView> contacts,
    List<ExtensionView> extensions,
    List<FurtherDepartmentView> further,
    List<CoOpinionView> opinions,
    List<ReplyView> replies,
    List<CommitmentView> commitments,
    List<SuggestionView> suggestions,
    DocketDeeds deeds) {

  /** Returns the version of the reply that counts now. */
  public @Nullable ReplyView reply() {
    return replies.isEmpty() ? null : replies.get(0);
  }

  /** Returns the versions that others replaced. */
  public List<ReplyView> earlierReplies() {
    return replies.size() < 2 ? List.of() : replies.subList(1, replies.size());
  }

  /** Returns whether the department owes an opinion to the lead instead of a reply. */
  public boolean owesOpinion() {
    return assignment.role() == HandlingRole.CO;
  }
}
