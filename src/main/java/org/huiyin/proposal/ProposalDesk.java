package org.huiyin.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueStep;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where proposers write, sign, submit, amend and withdraw. */
@Service
@Transactional
public class ProposalDesk {

  private final ProposalStore proposals;
  private final ProposalTexts texts;
  private final CoSigners coSigners;
  private final FormReader reader;
  private final NumberSeries numbers;
  private final MergedProposals merged;
  private final Visibility visibility;
  private final StageDues dues;
  private final Settings settings;
  private final Ids ids;
  private final Clock clock;

  ProposalDesk(
      ProposalStore proposals,
      ProposalTexts texts,
      CoSigners coSigners,
      FormReader reader,
      NumberSeries numbers,
      MergedProposals merged,
      Visibility visibility,
      StageDues dues,
      Settings settings,
      Ids ids,
      Clock clock) {
    this.proposals = proposals;
    this.texts = texts;
    this.coSigners = coSigners;
    this.reader = reader;
    this.numbers = numbers;
    this.merged = merged;
    this.visibility = visibility;
    this.dues = dues;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Begins a proposal; it may be incomplete.
   *
   * @param typed the form so far
   * @param by the proposer, for a body its contact person
   * @return id of the proposal
   */
  public UUID draft(ProposalDraft typed, Acting by) {
    UUID committeeId = by.principal().committeeId();
    by.require(committeeId, Role.PROPOSER);
    FormReader.Form form = reader.read(typed, null, by);
    Deed deed = by.deed(clock);
    Proposal proposal =
        Proposal.draft(ids.next(), committeeId, by.principal().personId(), form.heading(), deed);
    if (signedOnPaper(by)) {
      coSigners.record(proposal, typed.coSignerIds(), deed);
      texts.insert(proposal.id(), form.text());
    } else {
      proposals.save(proposal);
      texts.insert(proposal.id(), form.text());
      coSigners.inviteMissing(proposal, typed.coSignerIds(), deed);
    }
    return proposal.id();
  }

  /**
   * Saves the form while the proposal is in the proposer's hands; it may be incomplete.
   *
   * @param id the proposal
   * @param typed the whole form as it is now
   * @param by the proposer
   */
  public void edit(UUID id, ProposalDraft typed, Acting by) {
    Proposal proposal = seenByProposer(id, by);
    FormReader.Form form = reader.read(typed, proposal.heading().sessionId(), by);
    proposal.edit(form.heading());
    texts.update(id, form.text());
    if (typed.coSignerIds().isEmpty()) {
      proposals.save(proposal);
    } else if (signedOnPaper(by)) {
      coSigners.record(proposal, typed.coSignerIds(), by.deed(clock));
    } else {
      proposals.save(proposal);
      coSigners.inviteMissing(proposal, typed.coSignerIds(), by.deed(clock));
    }
  }

  private static boolean signedOnPaper(Acting by) {
    return by.channel() == Channel.PAPER || by.channel() == Channel.IMPORT;
  }

  /**
   * Throws a draft away.
   *
   * @param id the proposal, not yet submitted
   * @param by the proposer
   */
  public void discard(UUID id, Acting by) {
    Proposal proposal = seenByProposer(id, by);
    Deed deed = by.deed(clock);
    proposal.discard(deed);
    proposals.save(proposal);
    coSigners.lapseOpen(id, deed);
  }

  /**
   * Invites a member to sign jointly.
   *
   * @param id the proposal, not yet submitted
   * @param personId the member
   * @param until last day to answer; null for the default limit
   * @param by the proposer
   * @return id of the invitation
   */
  public UUID inviteCoSigner(UUID id, UUID personId, @Nullable LocalDate until, Acting by) {
    Proposal proposal = seenByProposer(id, by);
    return coSigners.invite(proposal, personId, until, by.deed(clock));
  }

  /**
   * Signs or refuses to.
   *
   * @param invitationId the invitation
   * @param accept whether to sign
   * @param by the invited member
   */
  public void answerInvitation(UUID invitationId, boolean accept, Acting by) {
    Signer signer = coSigners.get(invitationId);
    by.requireCommittee(proposals.view(signer.proposalId()).committeeId());
    by.requirePerson(signer.personId());
    signer.answer(accept, by.deed(clock));
    coSigners.save(signer);
  }

  /**
   * Submits a complete proposal, which is registered; whoever has not signed by now has not signed.
   *
   * @param id the proposal
   * @param by the proposer
   * @throws org.huiyin.shared.InvalidInput with everything the form lacks
   */
  public void submit(UUID id, Acting by) {
    Proposal proposal = seenByProposer(id, by);
    Deed deed = by.deed(clock);
    proposal.submit(
        formCheck(proposal),
        formText(proposal),
        () -> numbers.registration(proposal),
        dues.dueFor(DueStep.CHECK, proposal),
        deed);
    proposals.save(proposal);
    if (proposal.heading().kind() == ProposalKind.JOINT) {
      coSigners.lapseOpen(id, deed);
    }
  }

  /**
   * Submits a form that was never saved, such as one that came on paper: it is registered, or
   * nothing is kept.
   *
   * @param typed the whole form
   * @param by the proposer
   * @return id of the proposal
   * @throws org.huiyin.shared.InvalidInput with everything the form lacks
   */
  public UUID submitNew(ProposalDraft typed, Acting by) {
    UUID id = draft(typed, by);
    submit(id, by.havingSeen(null));
    return id;
  }

  /**
   * Saves the form and submits it, or submits it again: both, or nothing is changed.
   *
   * @param id the proposal
   * @param typed the whole form as it is now
   * @param by the proposer
   * @throws org.huiyin.shared.InvalidInput with everything the form lacks
   */
  public void submit(UUID id, ProposalDraft typed, Acting by) {
    edit(id, typed, by);
    if (proposals.view(id).state() == ProposalState.RETURNED_FOR_AMENDMENT) {
      resubmit(id, by.havingSeen(null));
    } else {
      submit(id, by.havingSeen(null));
    }
  }

  /**
   * Submits a returned proposal again.
   *
   * @param id the proposal
   * @param by the proposer
   * @throws org.huiyin.shared.InvalidInput with everything the form lacks
   */
  public void resubmit(UUID id, Acting by) {
    Proposal proposal = seenByProposer(id, by);
    proposal.resubmit(
        formCheck(proposal),
        formText(proposal),
        dues.dueFor(DueStep.CHECK, proposal),
        by.deed(clock));
    proposals.save(proposal);
  }

  /**
   * Takes a submitted proposal back; what was merged into it is reviewed again.
   *
   * @param id the proposal, not yet assigned
   * @param reason why
   * @param by the proposer
   */
  public void withdraw(UUID id, String reason, Acting by) {
    Proposal proposal = seenByProposer(id, by);
    Faults faults = new Faults();
    String cleaned = faults.requireText("reason", reason, Limits.REASON);
    faults.refuseIfAny();
    Deed deed = by.deed(clock);
    proposal.withdraw(cleaned, deed);
    proposals.save(proposal);
    merged.release(id, "withdrawn", deed);
  }

  private Proposal seenByProposer(UUID id, Acting by) {
    Proposal proposal = proposals.get(id);
    visibility.requireProposer(proposal, by);
    by.requireSeen(proposal.version());
    return proposal;
  }

  private FormCheck formCheck(Proposal proposal) {
    return new FormCheck(
        settings.number(Setting.TITLE_LENGTH, proposal.committeeId()),
        settings.number(Setting.BODY_LENGTH, proposal.committeeId()));
  }

  private FormText formText(Proposal proposal) {
    ProposalText text = texts.of(proposal.id());
    int signed =
        proposal.heading().kind() == ProposalKind.JOINT ? coSigners.signed(proposal.id()) : 0;
    return new FormText(
        text.background(),
        text.analysis(),
        text.suggestions().stream().map(SuggestionView::text).toList(),
        signed);
  }
}
