package org.huiyin.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Opening, stopping and seeing look-back campaigns. */
class LookBackCampaignTests extends LookBackTest {

  @Test
  void aProposalIsNotArchivedWhileSomebodyLooksAtIt() {
    LookBackView lookBack = lookBackAtPromise();

    assertRefused(
        "lookback.open-at-archiving", () -> review.archive(lookBack.proposalId(), staff()));
    desk.stopCampaign(lookBack.campaignId(), "年终归档", staff());
    review.archive(lookBack.proposalId(), staff());

    assertThat(life.stateOf(lookBack.proposalId())).isEqualTo(ProposalState.ARCHIVED);
  }

  @Nested
  class OpeningACampaign {

    @Test
    void isForStaffOfTheCommittee() {
      UUID id = closed(ResultClass.A);

      assertThat(List.of(lead(), leader(), office(), member(1), handler(1)))
          .allSatisfy(
              by -> {
                assertRefused("forbidden", () -> desk.openCampaign(byHand(id), by));
                assertRefused("forbidden", () -> desk.preview(byHand(id), by));
              });
      assertRefused(
          "not-found",
          () ->
              desk.openCampaign(
                  byHand(id), at(Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF))));
    }

    @Test
    void picksPromisesThatFallDue() {
      UUID due = closed(ResultClass.B, JULY, DECEMBER);
      closed(ResultClass.B, DECEMBER);

      List<LookBackView> opened = open(campaign(JULY.minusDays(5), JULY, false, 0));

      assertThat(opened)
          .singleElement()
          .satisfies(
              view -> {
                assertThat(view.proposalId()).isEqualTo(due);
                assertThat(view.pickedBy()).isEqualTo(PickedBy.PROMISE_DUE);
                assertThat(view.promises()).extracting(PromiseView::dueOn).containsExactly(JULY);
              });
      assertThat(happened(due, LookBackOpened.class)).hasSize(1);
    }

    @Test
    void picksClassBWithEveryOpenPromise() {
      UUID id = closed(ResultClass.B, JULY, DECEMBER);
      closed(ResultClass.A);

      assertThat(open(campaign(null, null, true, 0)))
          .singleElement()
          .satisfies(
              view -> {
                assertThat(view.proposalId()).isEqualTo(id);
                assertThat(view.pickedBy()).isEqualTo(PickedBy.CLASS_B);
                assertThat(view.promises()).hasSize(2);
              });
    }

    @Test
    void drawsTheSameSampleFromTheSameSeed() {
      IntStream.range(0, 5).forEach(i -> closed(i % 2 == 0 ? ResultClass.A : ResultClass.C));
      closed(ResultClass.B, JULY);
      CampaignForm form = campaign(null, null, false, 40);

      List<PickView> first = desk.preview(form, staff());

      assertThat(first).hasSize(2).extracting(PickView::pickedBy).containsOnly(PickedBy.SAMPLE);
      assertThat(desk.preview(form, staff())).isEqualTo(first);
      assertThat(open(form))
          .extracting(LookBackView::proposalId)
          .containsExactlyElementsOf(first.stream().map(PickView::proposalId).toList());
      assertThat(lookBacks.campaigns(staffUser).get(0).seed()).isEqualTo(form.seed());
    }

    @Test
    void opensOneLookBackPerDepartment() {
      UUID id = assigned(filed(), 1, 2);
      deliver(id, 1, ResultClass.A);
      deliver(id, 2, ResultClass.B, JULY);
      closeSatisfied(id);

      assertThat(open(byHand(id)))
          .extracting(LookBackView::departmentId)
          .containsExactlyInAnyOrder(departmentId(1), departmentId(2));
    }

    @Test
    void leavesOutWhatIsLookedAtJustNow() {
      UUID id = closed(ResultClass.B, JULY);
      open(byHand(id));

      assertRefused(
          "campaign.nothing-picked",
          () -> desk.openCampaign(campaign(null, null, true, 100), staff()));
    }

    @Test
    void picksClosedProposalsOnly() {
      UUID open = replied(ResultClass.A);

      assertThat(faults(() -> desk.openCampaign(byHand(open), staff())))
          .containsExactly("byHand[0] campaign.not-a-closed-proposal");
      assertThat(
              faults(
                  () ->
                      desk.openCampaign(
                          new CampaignForm(
                              town.committeeId(),
                              "",
                              JULY,
                              JULY.minusDays(1),
                              false,
                              101,
                              1,
                              List.of()),
                          staff())))
          .containsExactly(
              "name input.required",
              "promisesDueTo campaign.ends-before-it-begins",
              "samplePercentAC campaign.not-a-percentage");
    }
  }

  @Nested
  class Stopping {

    @Test
    void stopsEverythingOpen() {
      UUID first = closed(ResultClass.A);
      UUID second = closed(ResultClass.C);
      UUID campaign = desk.openCampaign(campaign(null, null, false, 100), staff());

      assertRefused("forbidden", () -> desk.stopCampaign(campaign, "统一调整", lead()));
      desk.stopCampaign(campaign, "统一调整", staff());

      assertNothingIsLeftOf(first);
      assertNothingIsLeftOf(second);
      assertThat(happened(first, LookBackStopped.class)).hasSize(1);
      CampaignView view = lookBacks.campaign(campaign, staffUser);
      assertThat(view.open()).isZero();
      assertThat(view.lookBacks()).isEqualTo(2);
      assertThat(view.stopReason()).isEqualTo("统一调整");
      assertRefused("campaign.over", () -> desk.stopCampaign(campaign, "再停", staff()));
    }
  }

  @Nested
  class Seeing {

    @Test
    void isForTheCommitteeTheOfficeTheProposerAndTheDepartment() {
      LookBackView lookBack = reported();

      assertThat(
              Stream.of(
                  staffUser,
                  town.official(Role.COMMITTEE_LEAD),
                  town.official(Role.SUPERVISOR),
                  town.official(Role.TRANSMISSION_OFFICE),
                  town.member(1),
                  town.department(1).approver()))
          .allSatisfy(
              user -> {
                assertThat(lookBacks.byId(lookBack.id(), user).id()).isEqualTo(lookBack.id());
                assertThat(lookBacks.ofProposal(lookBack.proposalId(), user)).hasSize(1);
              });
      assertThat(lookBacks.openOfDepartment(town.department(1).handler())).hasSize(1);
    }

    @Test
    void isForNobodyElse() {
      LookBackView lookBack = reported();

      assertThat(
              Stream.of(
                  town.member(2),
                  town.department(2).handler(),
                  Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF)))
          .allSatisfy(
              user -> {
                assertRefused("not-found", () -> lookBacks.byId(lookBack.id(), user));
                assertRefused("not-found", () -> lookBacks.reports(lookBack.id(), user));
              });
      assertRefused("forbidden", () -> lookBacks.campaigns(town.member(1)));
      assertRefused("forbidden", () -> lookBacks.openOfDepartment(town.member(1)));
      assertRefused(
          "not-found",
          () ->
              lookBacks.campaign(
                  lookBack.campaignId(), Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF)));
    }
  }
}
