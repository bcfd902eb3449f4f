package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueStep;
import org.huiyin.handling.CommitmentView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Picks what a campaign returns to and opens its look-backs. */
@Component
class CampaignOpening {

  private static final int NAME_LENGTH = 60;

  private final JdbcClient jdbc;
  private final Selection selection;
  private final CampaignRows campaigns;
  private final LookBackRows lookBacks;
  private final Promises promises;
  private final Proposals proposals;
  private final Dues dues;
  private final Ids ids;

  CampaignOpening(
      JdbcClient jdbc,
      Selection selection,
      CampaignRows campaigns,
      LookBackRows lookBacks,
      Promises promises,
      Proposals proposals,
      Dues dues,
      Ids ids) {
    this.jdbc = jdbc;
    this.selection = selection;
    this.campaigns = campaigns;
    this.lookBacks = lookBacks;
    this.promises = promises;
    this.proposals = proposals;
    this.dues = dues;
    this.ids = ids;
  }

  List<PickView> preview(CampaignForm form) {
    Faults faults = new Faults();
    check(form, faults);
    List<Pick> picks = selection.pick(form, faults);
    faults.refuseIfAny();
    return picks.stream()
        .map(
            pick ->
                new PickView(
                    pick.reply().proposalId(),
                    pick.reply().departmentId(),
                    pick.reply().resultClass(),
                    pick.by()))
        .toList();
  }

  UUID open(CampaignForm form, Deed deed) {
    Faults faults = new Faults();
    String name = faults.requireText("name", form.name(), NAME_LENGTH);
    check(form, faults);
    letOneAtATime(form.committeeId());
    List<Pick> picks = selection.pick(form, faults);
    faults.refuseIfAny();
    if (picks.isEmpty()) {
      throw RuleViolation.invalid("campaign.nothing-picked");
    }
    LookBackCampaign campaign = new LookBackCampaign(ids.next(), form, name, deed);
    campaigns.save(campaign);
    picks.forEach(pick -> open(pick, form, campaign, deed));
    return campaign.id();
  }

  /** Two campaigns opened at once must not pick the same reply. */
  private void letOneAtATime(UUID committeeId) {
    jdbc.sql("select id from committee where id = ? for no key update")
        .param(committeeId)
        .query(UUID.class)
        .single();
  }

  private void open(Pick pick, CampaignForm form, LookBackCampaign campaign, Deed deed) {
    LookBack lookBack =
        LookBack.open(
            ids.next(),
            campaign.id(),
            campaign.committeeId(),
            pick,
            dues.dueFor(DueStep.LOOK_BACK_REPORT, proposals.byId(pick.reply().proposalId())),
            deed);
    List<CommitmentView> about = selection.promisesOf(pick, form);
    promises.add(lookBack.id(), about);
    lookBacks.save(lookBack);
  }

  private static void check(CampaignForm form, Faults faults) {
    LocalDate from = form.promisesDueFrom();
    LocalDate to = form.promisesDueTo();
    if (from == null && to != null) {
      faults.add("promisesDueFrom", "input.required");
    } else if (to == null && from != null) {
      faults.add("promisesDueTo", "input.required");
    } else if (from != null && to != null && to.isBefore(from)) {
      faults.add("promisesDueTo", "campaign.ends-before-it-begins");
    }
    if (form.samplePercentAC() < 0 || form.samplePercentAC() > 100) {
      faults.add("samplePercentAC", "campaign.not-a-percentage");
    }
  }
}
