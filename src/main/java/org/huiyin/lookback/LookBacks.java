package org.huiyin.lookback;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what is looked back at. With a person, what that person may see: the committee and the
 * transmission office everything of the committee, proposers what concerns their proposals,
 * departments their own part.
 */
@Service
@Transactional(readOnly = true)
public class LookBacks {

  private static final UUID FIRST = new UUID(0, 0);

  private final LookBackRows lookBacks;
  private final CampaignRows campaigns;
  private final LookBackViews views;
  private final Reports reports;
  private final Proposals proposals;
  private final Visibility visibility;

  LookBacks(
      LookBackRows lookBacks,
      CampaignRows campaigns,
      LookBackViews views,
      Reports reports,
      Proposals proposals,
      Visibility visibility) {
    this.lookBacks = lookBacks;
    this.campaigns = campaigns;
    this.views = views;
    this.reports = reports;
    this.proposals = proposals;
    this.visibility = visibility;
  }

  /**
   * Returns one look-back, to whoever asks.
   *
   * @param lookBackId the look-back
   * @return as it stands
   * @throws RuleViolation 404 when there is none
   */
  public LookBackView byId(UUID lookBackId) {
    return views.of(List.of(lookBack(lookBackId))).get(0);
  }

  /**
   * Returns one look-back to somebody who may see it.
   *
   * @param lookBackId the look-back
   * @param user who wants to see it
   * @return as it stands
   * @throws RuleViolation 404 when there is none or the person may not know of it
   */
  public LookBackView byId(UUID lookBackId, CurrentUser user) {
    return views.of(List.of(readable(lookBackId, user))).get(0);
  }

  /**
   * Returns what the department reported in a look-back, every time it did.
   *
   * @param lookBackId the look-back
   * @param user who wants to see it
   * @return first report first
   * @throws RuleViolation 404 when there is none or the person may not know of it
   */
  public List<ReportView> reports(UUID lookBackId, CurrentUser user) {
    return reports.of(readable(lookBackId, user).id());
  }

  /**
   * Returns the look-backs of a proposal that a person may see.
   *
   * @param proposalId the proposal
   * @param user who wants to see them
   * @return oldest first
   * @throws RuleViolation 404 when the person may not see the proposal
   */
  public List<LookBackView> ofProposal(UUID proposalId, CurrentUser user) {
    ProposalView proposal = visibility.require(proposalId, user);
    return views.of(
        lookBacks.ofProposal(proposalId).stream()
            .filter(lookBack -> sees(lookBack, proposal, user))
            .toList());
  }

  /**
   * Returns what a department still has to do or wait for.
   *
   * @param user a person of the department
   * @return oldest first
   * @throws RuleViolation 403 for people of no department
   */
  public List<LookBackView> openOfDepartment(CurrentUser user) {
    UUID departmentId = user.departmentId();
    if (departmentId == null) {
      throw RuleViolation.forbidden("forbidden");
    }
    return views.of(lookBacks.ofDepartment(departmentId, open()));
  }

  /**
   * Returns what the latest look-back has about each of some promises, to whoever may see these.
   *
   * @param commitmentIds the promises
   * @return by promise; without those nobody looked back at
   */
  public Map<UUID, PromiseTrail> latestReports(Collection<UUID> commitmentIds) {
    return views.latest(commitmentIds);
  }

  /**
   * Returns the campaigns of the committee of a person.
   *
   * @param user who wants to see them
   * @return latest first
   * @throws RuleViolation 403 for people who have no part in them
   */
  public List<CampaignView> campaigns(CurrentUser user) {
    requireCommitteeSide(user);
    return campaigns.ofCommittee(user.committeeId()).stream().map(this::view).toList();
  }

  /**
   * Returns one campaign.
   *
   * @param campaignId the campaign
   * @param user who wants to see it
   * @return as it stands
   * @throws RuleViolation 404 when there is none in the committee, 403 for people who have no part
   */
  public CampaignView campaign(UUID campaignId, CurrentUser user) {
    return view(readableCampaign(campaignId, user));
  }

  /**
   * Returns the look-backs of a campaign.
   *
   * @param campaignId the campaign
   * @param user who wants to see them
   * @param after key of the page before, null for the first page
   * @param size rows wanted
   * @return a page
   * @throws RuleViolation 404 when there is none in the committee, 403 for people who have no part
   */
  public Page<LookBackView> ofCampaign(
      UUID campaignId, CurrentUser user, @Nullable String after, int size) {
    LookBackCampaign campaign = readableCampaign(campaignId, user);
    List<LookBack> found =
        lookBacks.ofCampaign(campaign.id(), after == null ? FIRST : key(after), size + 1);
    return Page.of(views.of(found), size, view -> view.id().toString());
  }

  private CampaignView view(LookBackCampaign campaign) {
    return campaign.view(
        lookBacks.countOfCampaign(campaign.id()), lookBacks.countOfCampaign(campaign.id(), open()));
  }

  private LookBackCampaign readableCampaign(UUID campaignId, CurrentUser user) {
    LookBackCampaign campaign =
        campaigns.findById(campaignId).orElseThrow(() -> RuleViolation.notFound("not-found"));
    if (!campaign.committeeId().equals(user.committeeId())) {
      throw RuleViolation.notFound("not-found");
    }
    requireCommitteeSide(user);
    return campaign;
  }

  private static void requireCommitteeSide(CurrentUser user) {
    if (!user.readsWholeCommittee()) {
      throw RuleViolation.forbidden("forbidden");
    }
  }

  private LookBack readable(UUID lookBackId, CurrentUser user) {
    LookBack lookBack = lookBack(lookBackId);
    ProposalView proposal = visibility.require(lookBack.proposalId(), user);
    if (!sees(lookBack, proposal, user)) {
      throw RuleViolation.notFound("not-found");
    }
    return lookBack;
  }

  private boolean sees(LookBack lookBack, ProposalView proposal, CurrentUser user) {
    return lookBack.departmentId().equals(user.departmentId())
        || proposals.isVisible(proposal, user);
  }

  private LookBack lookBack(UUID id) {
    return lookBacks.findById(id).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  private static UUID key(String after) {
    try {
      return UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw RuleViolation.invalid("input.not-one-of");
    }
  }

  /** The states in which somebody still has to do something. */
  static Set<LookBackState> open() {
    return EnumSet.complementOf(EnumSet.of(LookBackState.CONCLUDED, LookBackState.STOPPED));
  }
}
