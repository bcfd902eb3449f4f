package org.huiyin.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.calendar.DueStep;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the committee checks proposals and decides on filing. */
@Service
@Transactional
public class ReviewDesk {

  private final ProposalStore proposals;
  private final ReviewSteps steps;
  private final MergedProposals merged;
  private final NumberSeries numbers;
  private final StageDues dues;
  private final Settings settings;
  private final Organisation organisation;
  private final FilingFindingRules findingRules;
  private final Clock clock;

  ReviewDesk(
      ProposalStore proposals,
      ReviewSteps steps,
      MergedProposals merged,
      NumberSeries numbers,
      StageDues dues,
      Settings settings,
      Organisation organisation,
      @Lazy FilingFindingRules findingRules,
      Clock clock) {
    this.proposals = proposals;
    this.steps = steps;
    this.merged = merged;
    this.numbers = numbers;
    this.dues = dues;
    this.settings = settings;
    this.organisation = organisation;
    this.findingRules = findingRules;
    this.clock = clock;
  }

  /**
   * Finds a submission complete; it goes on to the review.
   *
   * @param id the proposal
   * @param by staff
   */
  public void pass(UUID id, Acting by) {
    Proposal proposal = seenBy(id, by, Role.COMMITTEE_STAFF);
    proposal.pass(dues.dueFor(DueStep.REVIEW, proposal), by.deed(clock));
    proposals.save(proposal);
  }

  /**
   * Returns a submission to the proposer, as often as the committee allows.
   *
   * @param id the proposal
   * @param reason what to amend
   * @param by staff
   */
  public void returnForAmendment(UUID id, String reason, Acting by) {
    Proposal proposal = seenBy(id, by, Role.COMMITTEE_STAFF);
    String cleaned = cleanReason(reason);
    Deed deed = by.deed(clock);
    proposal.returnForAmendment(
        cleaned,
        settings.number(Setting.AMENDMENT_ROUNDS, proposal.committeeId()),
        dues.dueFor(DueStep.AMENDMENT, proposal),
        deed);
    steps.returned(id, cleaned, deed);
    proposals.save(proposal);
  }

  /**
   * Tells what the rule table says about findings in a proposal.
   *
   * @param id the proposal
   * @param findings what the review found
   * @param by staff or lead
   * @return one advice per finding, in their order
   */
  @Transactional(readOnly = true)
  public List<FindingAdvice> adviceFor(UUID id, List<Finding> findings, Acting by) {
    Proposal proposal = proposals.get(id);
    by.require(proposal.committeeId(), Role.COMMITTEE_STAFF, Role.COMMITTEE_LEAD);
    return findings.stream()
        .map(finding -> findingRules.adviceFor(finding, proposal.isReturnedBefore()))
        .toList();
  }

  /**
   * Recommends a decision to the lead.
   *
   * @param id the proposal
   * @param decision what to decide
   * @param by staff
   */
  public void recommend(UUID id, FilingDecision decision, Acting by) {
    Proposal proposal = seenBy(id, by, Role.COMMITTEE_STAFF);
    FilingDecision checked = checked(decision, proposal);
    Deed deed = by.deed(clock);
    proposal.recommend(
        Objects.requireNonNull(checked.outcome()),
        Objects.requireNonNullElse(checked.reason(), ""),
        deed);
    if (checked.masterId() != null) {
      requireMergeable(proposal, proposals.get(checked.masterId()));
    }
    steps.recommended(id, checked, deed);
    proposals.save(proposal);
  }

  /**
   * Asks staff for another recommendation.
   *
   * @param id the proposal
   * @param reason what to think about again
   * @param by lead
   */
  public void reconsider(UUID id, String reason, Acting by) {
    Proposal proposal = seenBy(id, by, Role.COMMITTEE_LEAD);
    String cleaned = cleanReason(reason);
    Deed deed = by.deed(clock);
    proposal.reconsider(cleaned, deed);
    steps.reconsidered(id, cleaned, deed);
    proposals.save(proposal);
  }

  /**
   * Decides on a recommended proposal, as recommended or otherwise.
   *
   * @param id the proposal
   * @param decision the decision
   * @param by lead
   */
  public void decide(UUID id, FilingDecision decision, Acting by) {
    Proposal proposal = seenBy(id, by, Role.COMMITTEE_LEAD);
    FilingDecision checked = checked(decision, proposal);
    UUID masterId = checked.masterId();
    if (masterId != null) {
      proposals.lock(id, masterId);
      proposal = seenBy(id, by, Role.COMMITTEE_LEAD);
    }
    carryOut(proposal, checked, by.deed(clock));
  }

  private void carryOut(Proposal proposal, FilingDecision decision, Deed deed) {
    UUID id = proposal.id();
    String reason = Objects.requireNonNullElse(decision.reason(), "");
    switch (Objects.requireNonNull(decision.outcome())) {
      case FILE ->
          proposal.file(
              () -> numbers.caseNumber(proposal), dues.dueFor(DueStep.ASSIGNMENT, proposal), deed);
      case MERGE -> {
        Proposal master = proposals.get(Objects.requireNonNull(decision.masterId()));
        proposal.mergeInto(master, reason, deed);
        requireLeadsNobody(proposal);
      }
      case NOT_FILE -> proposal.doNotFile(decision.findings(), reason, deed);
      case CONVERT -> proposal.convert(Objects.requireNonNull(decision.channel()), reason, deed);
    }
    steps.decided(id, decision, deed);
    proposals.save(proposal);
    if (decision.outcome() == FilingOutcome.NOT_FILE) {
      merged.release(id, "not-filed", deed);
    } else if (decision.outcome() == FilingOutcome.CONVERT) {
      merged.release(id, "converted", deed);
    }
  }

  /**
   * Takes a merged proposal out of its master; it is reviewed again.
   *
   * @param id the merged proposal, its master not yet assigned
   * @param reason why
   * @param by staff or lead
   */
  public void undoMerge(UUID id, String reason, Acting by) {
    Proposal proposal = seenBy(id, by, Role.COMMITTEE_STAFF, Role.COMMITTEE_LEAD);
    String cleaned = cleanReason(reason);
    merged.undo(proposal, cleaned, by.deed(clock));
  }

  /**
   * Makes a filed proposal a key proposal, or changes who leads it.
   *
   * @param id the proposal
   * @param leaderId the supervising leader; null for none yet
   * @param by lead
   */
  public void markKey(UUID id, @Nullable UUID leaderId, Acting by) {
    Proposal proposal = seenBy(id, by, Role.COMMITTEE_LEAD);
    if (leaderId != null) {
      Person leader = organisation.person(leaderId);
      if (!leader.committeeId().equals(proposal.committeeId())
          || !leader.roles().contains(Role.SUPERVISOR)) {
        throw RuleViolation.invalid("proposal.leader-not-supervisor", leader.name());
      }
    }
    proposal.markKey(leaderId, by.deed(clock));
    proposals.save(proposal);
  }

  /**
   * Puts a closed proposal away.
   *
   * @param id the proposal, closed
   * @param by staff or lead
   */
  public void archive(UUID id, Acting by) {
    Proposal proposal = seenBy(id, by, Role.COMMITTEE_STAFF, Role.COMMITTEE_LEAD);
    proposal.archive(by.deed(clock));
    proposals.save(proposal);
  }

  private Proposal seenBy(UUID id, Acting by, Role... roles) {
    Proposal proposal = proposals.get(id);
    by.require(proposal.committeeId(), roles);
    by.requireSeen(proposal.version());
    return proposal;
  }

  private FilingDecision checked(FilingDecision decision, Proposal proposal) {
    FilingDecision checked = decision.checked();
    List<UUID> wanted = checked.proposedDepartmentIds();
    if (!wanted.isEmpty()) {
      Faults faults = new Faults();
      List<UUID> known =
          organisation.departments(proposal.committeeId()).stream().map(d -> d.id()).toList();
      if (!known.containsAll(wanted)) {
        faults.add("proposedDepartmentIds", "proposal.unknown-department");
      }
      faults.refuseIfAny();
    }
    return checked;
  }

  private void requireMergeable(Proposal proposal, Proposal master) {
    proposal.requireMergeableInto(master);
    requireLeadsNobody(proposal);
  }

  private void requireLeadsNobody(Proposal proposal) {
    if (proposals.leadsOthers(proposal.id())) {
      throw RuleViolation.conflict("merge.leads-others", proposal.heading().title());
    }
  }

  private static String cleanReason(String reason) {
    Faults faults = new Faults();
    String cleaned = faults.requireText("reason", reason, Limits.REASON);
    faults.refuseIfAny();
    return cleaned;
  }
}
