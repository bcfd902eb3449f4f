package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.AtOnce.atOnce;
import static org.huiyin.testing.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Role;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DecidingTests extends ProposalSpringTest {

  @RepeatedTest(10)
  void oneOfTwoWhoDecideAtOnceWins() throws Exception {
    UUID id = recommended("两人同时审定");
    List<String> results =
        atOnce(
            List.of(
                () -> review.decide(id, FilingDecision.file(), lead()),
                () ->
                    review.decide(
                        id, FilingDecision.notFile(Finding.ACADEMIC_ONLY, "学术探讨"), lead())));
    assertThat(results).containsOnlyOnce("done");
    assertThat(results).containsAnyOf("stale", "proposal.not-in-state");
    assertThat(proposals.reviewHistory(id))
        .filteredOn(step -> step.kind() == ReviewDeed.DECIDED)
        .hasSize(1);
    assertThat(eventsOf(id)).containsAnyOf("ProposalFiled", "ProposalNotFiled").hasSize(5);
  }

  @Test
  void whoeverSawAnOlderVersionIsRefused() {
    UUID id = recommended("旧页面");
    int seen = proposals.byId(id).version();
    review.reconsider(id, "请再核实", lead());
    review.recommend(id, FilingDecision.file(), staff());
    assertThat(refusalOf(() -> review.decide(id, FilingDecision.file(), lead().havingSeen(seen))))
        .isEqualTo("stale");
    review.decide(id, FilingDecision.file(), lead().havingSeen(proposals.byId(id).version()));
    assertThat(stateOf(id)).isEqualTo(ProposalState.AWAITING_ASSIGNMENT);
  }

  @Test
  void keepsTheHistoryOfTheReview() {
    UUID id = submitted("审查过程");
    review.returnForAmendment(id, "请补充建议", staff());
    desk.resubmit(id, proposer());
    review.pass(id, staff());
    UUID department = town.department(1).id();
    review.recommend(
        id,
        new FilingDecision(FilingOutcome.FILE, List.of(), "", null, null, List.of(department)),
        staff());
    review.reconsider(id, "请核对是否重复", lead());
    review.recommend(id, FilingDecision.notFile(Finding.DUPLICATE_EARLIER_YEAR, "去年已答复"), staff());
    review.decide(id, FilingDecision.convert(ConversionChannel.OPINION_ITEM, "转社情民意"), lead());
    assertThat(proposals.reviewHistory(id))
        .extracting(ReviewStep::kind)
        .containsExactly(
            ReviewDeed.RETURNED,
            ReviewDeed.RECOMMENDED,
            ReviewDeed.RECONSIDERED,
            ReviewDeed.RECOMMENDED,
            ReviewDeed.DECIDED);
    assertThat(proposals.proposedDepartments(id)).containsExactly(department);
    assertThat(proposals.reviewHistory(id).get(3).findings())
        .containsExactly(Finding.DUPLICATE_EARLIER_YEAR);
    assertThat(proposals.reviewHistory(id).get(4))
        .satisfies(
            step -> {
              assertThat(step.channel()).isEqualTo(ConversionChannel.OPINION_ITEM);
              assertThat(step.actorId()).isEqualTo(town.official(Role.COMMITTEE_LEAD).personId());
            });
  }

  @Test
  void keepsWhatLedToADecisionInTheCommittee() {
    UUID id = recommended("内部意见");
    review.reconsider(id, "请再核实", lead());
    review.recommend(id, FilingDecision.file(), staff());
    review.decide(id, FilingDecision.file(), lead());
    assertThat(proposals.reviewHistory(id, town.member(1)))
        .extracting(ReviewStep::kind)
        .containsExactly(ReviewDeed.DECIDED);
    assertThat(proposals.reviewHistory(id, Town.foundedIn(jdbc).official(Role.COMMITTEE_LEAD)))
        .hasSize(1);
    assertThat(proposals.reviewHistory(id, town.official(Role.AUDITOR))).hasSize(4);
  }

  @Test
  void asksTheRuleTableWithWhatHappenedBefore() {
    UUID id = submitted("空洞的提案");
    List<Finding> findings = List.of(Finding.NO_CONCRETE_SUGGESTION);
    assertThat(review.adviceFor(id, findings, staff()).get(0).outcome()).isEqualTo("RETURN_FIRST");
    review.returnForAmendment(id, "请补充建议", staff());
    assertThat(review.adviceFor(id, findings, staff()).get(0).outcome()).isEqualTo("NOT_FILE");
  }

  @Test
  void onlyASupervisorLeadsAKeyProposal() {
    UUID id = filed("重点提案");
    assertThat(refusalOf(() -> review.markKey(id, town.member(2).personId(), lead())))
        .isEqualTo("proposal.leader-not-supervisor");
    UUID leader = town.official(Role.SUPERVISOR).personId();
    review.markKey(id, leader, lead());
    assertThat(proposals.byId(id).leaderId()).isEqualTo(leader);
  }

  @Test
  void namesADepartmentOfTheOwnAreaOnly() {
    UUID id = underReview("单位");
    UUID foreign = Town.foundedIn(jdbc).department(1).id();
    FilingDecision decision =
        new FilingDecision(FilingOutcome.FILE, List.of(), "", null, null, List.of(foreign));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> review.recommend(id, decision, staff())))
        .isInstanceOf(org.huiyin.shared.InvalidInput.class);
  }
}
