package org.huiyin.lookback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one asks, months later, whether promises were kept (回头看). */
@Service
@Transactional
public class LookBackDesk {

  /** Most characters of a reason, a comment or an objection. */
  static final int REASON_LENGTH = 500;

  private static final int SITE_VISIT_LENGTH = 2_000;

  private final LookBackRows lookBacks;
  private final CampaignOpening opening;
  private final CampaignRows campaigns;
  private final Promises promises;
  private final Reports reports;
  private final Proposals proposals;
  private final Settings settings;
  private final Dues dues;
  private final Clock clock;

  LookBackDesk(
      LookBackRows lookBacks,
      CampaignOpening opening,
      CampaignRows campaigns,
      Promises promises,
      Reports reports,
      Proposals proposals,
      Settings settings,
      Dues dues,
      Clock clock) {
    this.lookBacks = lookBacks;
    this.opening = opening;
    this.campaigns = campaigns;
    this.promises = promises;
    this.reports = reports;
    this.proposals = proposals;
    this.settings = settings;
    this.dues = dues;
    this.clock = clock;
  }

  /**
   * Tells what a campaign would pick, without opening it.
   *
   * @param form what to look for
   * @param by staff
   * @return the picks
   */
  @Transactional(readOnly = true)
  public List<PickView> preview(CampaignForm form, Acting by) {
    by.require(form.committeeId(), Role.COMMITTEE_STAFF);
    return opening.preview(form);
  }

  /**
   * Opens a campaign and a look-back for every department that has to report.
   *
   * @param form what to look for
   * @param by staff
   * @return its id
   * @throws RuleViolation 422 when nothing is picked
   */
  public UUID openCampaign(CampaignForm form, Acting by) {
    by.require(form.committeeId(), Role.COMMITTEE_STAFF);
    return opening.open(form, by.deed(clock));
  }

  /**
   * Stops a campaign with all its look-backs that are not concluded.
   *
   * @param campaignId the campaign
   * @param reason why
   * @param by staff
   */
  public void stopCampaign(UUID campaignId, String reason, Acting by) {
    LookBackCampaign campaign =
        campaigns.findById(campaignId).orElseThrow(() -> RuleViolation.notFound("not-found"));
    by.require(campaign.committeeId(), Role.COMMITTEE_STAFF);
    by.requireSeen(campaign.version());
    String cleaned = checkedReason("reason", reason);
    List<LookBack> open = lookBacks.ofCampaign(campaignId, LookBacks.open());
    Deed deed = by.deed(clock);
    campaign.stop(cleaned, !open.isEmpty(), deed);
    campaigns.save(campaign);
    for (LookBack lookBack : open) {
      lookBack.stop(cleaned, deed);
      lookBacks.save(lookBack);
    }
  }

  /**
   * Reports what became of each promise.
   *
   * @param lookBackId the look-back
   * @param onPromises one report for each promise
   * @param summary the report as a whole
   * @param by handler of the department
   */
  public void report(
      UUID lookBackId, List<PromiseReport> onPromises, @Nullable String summary, Acting by) {
    LookBack lookBack = lookBack(lookBackId);
    by.requireCommittee(lookBack.committeeId());
    by.requireDepartment(lookBack.departmentId(), Role.DEPARTMENT_HANDLER);
    by.requireSeen(lookBack.version());
    Deed deed = by.deed(clock);
    int number = lookBack.report(dueFor(DueStep.LOOK_BACK_VERIFICATION, lookBack), deed);
    reports.keep(
        lookBackId,
        ReportForms.checked(number, onPromises, summary, promises.of(lookBackId), deed));
    lookBacks.save(lookBack);
  }

  /**
   * Returns a report that does not suffice, as often as the committee allows.
   *
   * @param lookBackId the look-back, reported
   * @param reason what is missing
   * @param by staff
   */
  public void askForMore(UUID lookBackId, String reason, Acting by) {
    LookBack lookBack = seenBy(lookBackId, by, Role.COMMITTEE_STAFF);
    lookBack.askForMore(
        checkedReason("reason", reason),
        settings.number(Setting.LOOK_BACK_REPORT_RETURNS, lookBack.committeeId()),
        dueFor(DueStep.LOOK_BACK_REPORT, lookBack),
        by.deed(clock));
    lookBacks.save(lookBack);
  }

  /**
   * Finds whether the promises were kept; the proposer may object.
   *
   * @param lookBackId the look-back, reported
   * @param verdict the verdict on the whole
   * @param onPromises one verdict for each promise
   * @param siteVisit what staff saw themselves; may be empty
   * @param by staff
   * @throws RuleViolation 409 for NOT_KEPT when the proposal was reopened as often as allowed
   */
  public void verify(
      UUID lookBackId,
      @Nullable LookBackVerdict verdict,
      List<CommitmentVerdict> onPromises,
      @Nullable String siteVisit,
      Acting by) {
    LookBack lookBack = seenBy(lookBackId, by, Role.COMMITTEE_STAFF);
    Faults faults = new Faults();
    String seenOnSite = faults.optionalText("siteVisit", siteVisit, SITE_VISIT_LENGTH);
    List<Finding> findings = checked(verdict, onPromises, lookBackId, faults);
    faults.refuseIfAny();
    ProposalView proposal = proposals.byId(lookBack.proposalId());
    lookBack.verify(
        Objects.requireNonNull(verdict),
        seenOnSite,
        mayReopen(lookBack),
        proposal.firstSignerId(),
        dues.dueFor(DueStep.LOOK_BACK_CONFIRMATION, proposal),
        by.deed(clock));
    promises.found(lookBackId, findings);
    lookBacks.save(lookBack);
  }

  /**
   * Agrees with the verdict, which takes effect.
   *
   * @param lookBackId the look-back, verified
   * @param by the proposer
   */
  public void confirm(UUID lookBackId, Acting by) {
    LookBack lookBack = ofProposer(lookBackId, by);
    lookBack.confirm(false, by.deed(clock));
    lookBacks.save(lookBack);
  }

  /**
   * Objects to the verdict; the committee lead rules.
   *
   * @param lookBackId the look-back, verified
   * @param comment what is not as the verdict says
   * @param by the proposer
   */
  public void dispute(UUID lookBackId, String comment, Acting by) {
    LookBack lookBack = ofProposer(lookBackId, by);
    lookBack.dispute(
        checkedReason("comment", comment),
        dueFor(DueStep.LOOK_BACK_DISPUTE, lookBack),
        by.deed(clock));
    lookBacks.save(lookBack);
  }

  /**
   * Rules on a disputed verdict. What was found about each promise stays when the verdict does;
   * another verdict holds for every promise alike.
   *
   * @param lookBackId the look-back, disputed
   * @param verdict the verdict that holds; null for the disputed one
   * @param reason why
   * @param by the committee lead
   */
  public void resolve(
      UUID lookBackId, @Nullable LookBackVerdict verdict, String reason, Acting by) {
    LookBackVerdict disputed = lookBack(lookBackId).verdict();
    LookBackVerdict holding = verdict == null ? disputed : verdict;
    List<PromiseView> known = promises.of(lookBackId);
    List<CommitmentVerdict> onPromises =
        holding == null || holding == disputed
            ? known.stream().map(LookBackDesk::asFound).toList()
            : Findings.uniformly(holding, known);
    resolve(lookBackId, holding, onPromises, reason, by);
  }

  /**
   * Rules on a disputed verdict, promise by promise.
   *
   * @param lookBackId the look-back, disputed
   * @param verdict the verdict that holds
   * @param onPromises one verdict for each promise
   * @param reason why
   * @param by the committee lead
   */
  public void resolve(
      UUID lookBackId,
      @Nullable LookBackVerdict verdict,
      List<CommitmentVerdict> onPromises,
      String reason,
      Acting by) {
    LookBack lookBack = seenBy(lookBackId, by, Role.COMMITTEE_LEAD);
    Faults faults = new Faults();
    String cleaned = faults.requireText("reason", reason, REASON_LENGTH);
    List<Finding> findings = checked(verdict, onPromises, lookBackId, faults);
    faults.refuseIfAny();
    lookBack.resolve(Objects.requireNonNull(verdict), mayReopen(lookBack), cleaned, by.deed(clock));
    promises.found(lookBackId, findings);
    lookBacks.save(lookBack);
  }

  private static CommitmentVerdict asFound(PromiseView promise) {
    return new CommitmentVerdict(promise.commitmentId(), promise.found(), promise.newDate());
  }

  private List<Finding> checked(
      @Nullable LookBackVerdict verdict,
      List<CommitmentVerdict> onPromises,
      UUID lookBackId,
      Faults faults) {
    if (verdict == null) {
      faults.add("verdict", "input.required");
      return List.of();
    }
    return Findings.check(
        verdict, onPromises, promises.of(lookBackId), LocalDate.now(clock), faults);
  }

  private boolean mayReopen(LookBack lookBack) {
    return lookBacks.countReopenings(lookBack.proposalId())
        < settings.number(Setting.LOOK_BACK_REOPENINGS, lookBack.committeeId());
  }

  private LookBack ofProposer(UUID lookBackId, Acting by) {
    LookBack lookBack = lookBack(lookBackId);
    by.require(lookBack.committeeId(), Role.PROPOSER);
    ProposalView proposal = proposals.byId(lookBack.proposalId());
    boolean asked = by.principal().personId().equals(lookBack.proposerId());
    if (!asked && !proposals.isProposer(proposal, by.principal())) {
      throw proposals.isVisible(proposal, by.principal())
          ? RuleViolation.forbidden("lookback.proposer-only")
          : RuleViolation.notFound("not-found");
    }
    by.requireSeen(lookBack.version());
    return lookBack;
  }

  private LookBack seenBy(UUID lookBackId, Acting by, Role... roles) {
    LookBack lookBack = lookBack(lookBackId);
    by.require(lookBack.committeeId(), roles);
    by.requireSeen(lookBack.version());
    return lookBack;
  }

  private LookBack lookBack(UUID id) {
    return lookBacks.findById(id).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  private DueDate dueFor(DueStep step, LookBack lookBack) {
    return dues.dueFor(step, proposals.byId(lookBack.proposalId()));
  }

  private static String checkedReason(String field, @Nullable String reason) {
    Faults faults = new Faults();
    String cleaned = faults.requireText(field, reason, REASON_LENGTH);
    faults.refuseIfAny();
    return cleaned;
  }
}
