package org.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.handling.ResultClass;
import org.huiyin.shared.BatchResult;
import org.huiyin.testing.AftercareTest;
import org.junit.jupiter.api.Test;

/** Many proposals are supervised in one sitting, each in a transaction of its own. */
class SupervisionsOfManyTests extends AftercareTest {

  private static final SupervisionsOfMany.Order ORDER =
      new SupervisionsOfMany.Order(
          SupervisionCause.OVERDUE,
          SupervisionLevel.STAFF,
          null,
          List.of(new DemandForm("说明逾期原因。", null)));

  @Test
  void oneRefusedHoldsUpNoOther() {
    UUID separately = assigned(filed(), 1, 2);
    deliver(separately, 1, ResultClass.A);
    UUID notAssigned = filed();
    UUID lead = assigned(filed(), 3);

    List<BatchResult> results =
        desk(SupervisionsOfMany.class)
            .open(new LinkedHashSet<>(List.of(separately, notAssigned, lead)), ORDER, staff());

    assertThat(results).extracting(BatchResult::ok).containsExactly(true, false, true);
    assertThat(results.get(1).code()).isEqualTo("supervision.not-assigned-yet");
    assertThat(desk(Supervisions.class).ofProposal(separately, staff().user()))
        .as("only who still owes a reply")
        .extracting(SupervisionView::departmentId, SupervisionView::state)
        .containsExactly(tuple(departmentId(2), SupervisionState.ORDERED));
    assertThat(desk(SupervisionsOfMany.class).open(Set.of(lead), ORDER, staff()))
        .extracting(BatchResult::code)
        .containsExactly("supervision.already-open");
  }

  @Test
  void theBoardListsWhatIsOverdueUntilItIsSupervised() {
    UUID id = assigned(filed(), 1);
    UUID other = assigned(filed(), 2);
    assertThat(desk(SupervisionCandidates.class).overdue(staff().user())).isEmpty();
    LocalDate due = assignment(id, 1).due().day();
    clock.moveTo(due.plusDays(20));
    assertThat(desk(SupervisionCandidates.class).overdue(staff().user()))
        .extracting(OverdueHandling::proposalId)
        .containsExactly(id, other);
    desk(SupervisionsOfMany.class).open(Set.of(id), ORDER, staff());
    assertThat(desk(SupervisionCandidates.class).overdue(staff().user()))
        .extracting(OverdueHandling::proposalId)
        .containsExactly(other);

    SupervisionFilter all = new SupervisionFilter(true, null, null, null, null, null);
    desk(SupervisionsOfMany.class).open(Set.of(other), ORDER, staff());
    var first = desk(SupervisionBoard.class).lines(staff().user(), all, null, 1);
    var second = desk(SupervisionBoard.class).lines(staff().user(), all, first.next(), 1);
    assertThat(second.next()).isNull();
    assertThat(List.of(first.rows().get(0).proposalId(), second.rows().get(0).proposalId()))
        .containsExactlyInAnyOrder(id, other);
    SupervisionFilter late = new SupervisionFilter(true, null, null, null, Light.ORANGE, null);
    assertThat(desk(SupervisionBoard.class).lines(staff().user(), late, null, 9).rows()).isEmpty();
    assertThat(desk(SupervisionBoard.class).lines(handler(1).user(), all, null, 9).rows())
        .extracting(SupervisionLine::proposalId)
        .containsExactly(id);
    assertRefused(
        "forbidden", () -> desk(SupervisionBoard.class).lines(member(1).user(), all, null, 9));
  }
}
