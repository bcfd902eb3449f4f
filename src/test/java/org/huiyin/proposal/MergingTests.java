package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.AtOnce.atOnce;
import static org.huiyin.testing.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MergingTests extends ProposalSpringTest {

  @Test
  void followsTheMasterAndCanBeUndone() {
    UUID master = underReview("主提案");
    UUID id = mergedInto(master, "并入提案");
    assertThat(proposals.mergedInto(master)).extracting(ProposalView::id).containsExactly(id);
    review.undoMerge(id, "并非同一事项", staff());
    assertThat(stateOf(id)).isEqualTo(ProposalState.UNDER_REVIEW);
    assertThat(proposals.mergedInto(master)).isEmpty();
    assertThat(proposals.byId(id).due()).isNotNull();
    review.recommend(id, FilingDecision.merge(master, "再并"), staff());
    review.decide(id, FilingDecision.merge(master, "再并"), lead());
    assertThat(stateOf(id)).isEqualTo(ProposalState.MERGED);
  }

  @Test
  void isFinalOnceTheMasterIsAssigned() {
    UUID master = filed("主提案");
    UUID id = mergedInto(master, "并入提案");
    assign(master);
    assertThat(refusalOf(() -> review.undoMerge(id, "太迟", staff()))).isEqualTo("merge.final");
    assertThat(refusalOf(() -> desk.withdraw(id, "太迟", proposer()))).isEqualTo("merge.final");
    assertThat(eventsOf(id)).endsWith("MasterAssigned");
    assertThat(proposals.proposersOf(master, true)).hasSize(1);
    UUID late = recommended("迟到的提案");
    assertThat(refusalOf(() -> review.decide(late, FilingDecision.merge(master, "同"), lead())))
        .isEqualTo("merge.master-not-available");
  }

  @Test
  void comesBackByItselfWhenTheMasterLeaves() {
    UUID withdrawn = filed("撤回的主提案");
    UUID first = mergedInto(withdrawn, "并入一");
    desk.withdraw(withdrawn, "不再需要", proposer());
    UUID notFiled = recommended("不立案的主提案");
    UUID second = mergedInto(notFiled, "并入二");
    review.decide(notFiled, FilingDecision.notFile(Finding.OUTSIDE_AREA, "非本市事权"), lead());
    UUID converted = recommended("转办的主提案");
    UUID third = mergedInto(converted, "并入三");
    review.decide(
        converted, FilingDecision.convert(ConversionChannel.MEMBER_LETTER, "转来信"), lead());
    for (UUID id : List.of(first, second, third)) {
      assertThat(stateOf(id)).isEqualTo(ProposalState.UNDER_REVIEW);
      assertThat(eventsOf(id)).endsWith("MergeUndone");
      assertThat(proposals.reviewHistory(id).get(2).reason()).contains("恢复单独审查");
    }
  }

  @Test
  void aMasterOfOthersIsNotMergedItself() {
    UUID master = recommended("主提案");
    mergedInto(master, "并入提案");
    UUID other = underReview("另一件");
    assertThat(refusalOf(() -> review.decide(master, FilingDecision.merge(other, "同"), lead())))
        .isEqualTo("merge.leads-others");
    assertThat(stateOf(master)).isEqualTo(ProposalState.UNDER_REVIEW);
  }

  @Test
  void aMergedOneMayStillBeWithdrawnAlone() {
    UUID master = filed("主提案");
    UUID id = mergedInto(master, "并入提案");
    desk.withdraw(id, "同意由主提案办理", proposer());
    assertThat(stateOf(id)).isEqualTo(ProposalState.WITHDRAWN);
    assertThat(proposals.mergedInto(master)).isEmpty();
    assign(master);
    assertThat(eventsOf(id)).endsWith("ProposalWithdrawn");
  }

  @Test
  void otherCommitteesDoNotExistForIt() {
    UUID id = recommended("本市");
    Town home = town;
    town = Town.foundedIn(jdbc);
    UUID foreign = underReview("外市");
    town = home;
    assertThat(refusalOf(() -> review.decide(id, FilingDecision.merge(foreign, "同"), lead())))
        .isEqualTo("not-found");
  }

  @RepeatedTest(5)
  void twoAreNotMergedIntoEachOther() throws Exception {
    UUID one = recommended("甲");
    UUID other = recommended("乙");
    List<String> results =
        atOnce(
            List.of(
                () -> review.decide(one, FilingDecision.merge(other, "同"), lead()),
                () -> review.decide(other, FilingDecision.merge(one, "同"), lead())));
    assertThat(results).containsOnlyOnce("done");
    assertThat(List.of(stateOf(one), stateOf(other)))
        .containsExactlyInAnyOrder(ProposalState.MERGED, ProposalState.UNDER_REVIEW);
  }

  @RepeatedTest(5)
  void assigningTheMasterAndMergingIntoItTakeTurns() throws Exception {
    UUID master = filed("主提案");
    UUID id = recommended("并入提案");
    List<String> results =
        atOnce(
            List.of(
                () -> assign(master),
                () -> review.decide(id, FilingDecision.merge(master, "同"), lead())));
    ProposalView view = proposals.byId(id);
    if (view.state() == ProposalState.MERGED && results.get(0).equals("done")) {
      assertThat(view.mergeFinal()).isTrue();
    } else {
      assertThat(view.mergeFinal()).isFalse();
    }
    assertThat(results).contains("done");
  }
}
