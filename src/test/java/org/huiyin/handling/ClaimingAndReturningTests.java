package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.AtOnce.atOnce;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.proposal.ProposalState;
import org.junit.jupiter.api.Test;

class ClaimingAndReturningTests extends HandlingSpringTest {

  @Test
  void exactlyOneOfTwoHandlersWinsAndTheOtherLearnsWho() throws Exception {
    UUID lead = assignToLead().get(0);
    Acting second = anotherHandlerOf(1);
    List<String> results =
        atOnce(List.of(() -> desk.claim(lead, handler(1)), () -> desk.claim(lead, second)));
    assertThat(results).containsExactlyInAnyOrder("done", "assignment.already-claimed");
    assertThat(the(lead).claimedBy()).isIn(handler(1).user().personId(), second.user().personId());
    assertThat(events()).containsOnlyOnce("AssignmentClaimed");
  }

  @Test
  void twoDepartmentsClaimAtOnceWithoutStandingInEachOthersWay() throws Exception {
    List<UUID> ids = assignSeparately(1, 2);
    assertThat(
            atOnce(
                List.of(
                    () -> desk.claim(ids.get(0), handler(1)),
                    () -> desk.claim(ids.get(1), handler(2)))))
        .containsOnly("done");
    assertThat(proposalState()).isEqualTo(ProposalState.IN_HANDLING);
  }

  @Test
  void aStaleClaimerLearnsWhoWasFaster() {
    UUID lead = assignToLead().get(0);
    desk.claim(lead, handler(1));
    assertThat(refusalOf(() -> desk.claim(lead, anotherHandlerOf(1).havingSeen(0))))
        .isEqualTo("assignment.already-claimed");
  }

  @Test
  void silenceCountsAsAClaim() {
    UUID lead = assignToLead().get(0);
    clock.moveTo(LocalDate.of(2026, 3, 9));
    assertThat(refusalOf(() -> deadlines.deemClaimed(lead)))
        .isEqualTo("assignment.claim-limit-not-passed");
    clock.moveTo(LocalDate.of(2026, 3, 10));
    assertThat(refusalOf(() -> desk.claim(lead, handler(1))))
        .isEqualTo("assignment.claim-limit-passed");
    assertThat(refusalOf(() -> desk.requestReturn(lead, "不属职责", null, handler(1))))
        .isEqualTo("assignment.return-too-late");
    deadlines.deemClaimed(lead);
    deadlines.deemClaimed(lead);
    assertThat(the(lead).deemedClaimed()).isTrue();
    assertThat(proposalState()).isEqualTo(ProposalState.IN_HANDLING);
    assertThat(events()).containsOnlyOnce("AssignmentDeemedClaimed");
  }

  @Test
  void aReturnedLeadIsReplacedBeforeItLeaves() {
    List<UUID> ids = assignToLead(2);
    UUID lead = ids.get(0);
    desk.requestReturn(lead, "不属职责", department(3), handler(1));
    assertThat(the(lead).presentlyDueOn()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(refusalOf(() -> office.ruleOnReturn(lead, true, "同意", null, transmission())))
        .isEqualTo("return.lead-needs-replacement");
    assertThat(
            refusalOf(() -> office.ruleOnReturn(lead, true, "同意", department(2), transmission())))
        .isEqualTo("assignment.department-already-assigned");
    office.ruleOnReturn(lead, true, "同意", department(3), transmission());
    assertThat(the(lead).state()).isEqualTo(AssignmentState.RETURNED);
    assertThat(assignments.present(proposal))
        .extracting(AssignmentView::departmentId)
        .containsExactly(department(3), department(2));
    ReturnView request = assignments.returnRequest(lead).orElseThrow();
    assertThat(request.state()).isEqualTo(ReturnState.UPHELD);
    assertThat(the(request.replacementId()).returnsBefore()).isEqualTo(1);
    assertThat(events()).endsWith("DepartmentAssigned", "ReturnUpheld");
  }

  @Test
  void aPlaceIsReturnedTwiceAndNotAgain() {
    UUID place = assignToLead().get(0);
    for (int department = 1; department <= 2; department++) {
      desk.requestReturn(place, "不属职责", null, handler(department));
      office.ruleOnReturn(place, true, "同意", department(department + 1), transmission());
      place = assignments.present(proposal).get(0).id();
    }
    UUID last = place;
    assertThat(refusalOf(() -> desk.requestReturn(last, "不属职责", null, handler(3))))
        .isEqualTo("assignment.returns-exhausted");
    desk.claim(last, handler(3));
  }

  @Test
  void aRefusedReturnMustBeHandled() {
    UUID lead = assignToLead().get(0);
    desk.requestReturn(lead, "不属职责", null, handler(1));
    assertThat(refusalOf(() -> office.ruleOnReturn(lead, false, " ", null, transmission())))
        .isEqualTo("reason:input.required");
    office.ruleOnReturn(lead, false, "属你局职责", null, transmission());
    assertThat(the(lead).state()).isEqualTo(AssignmentState.IN_HANDLING);
    assertThat(proposalState()).isEqualTo(ProposalState.IN_HANDLING);
    assertThat(refusalOf(() -> office.ruleOnReturn(lead, true, "同意", null, transmission())))
        .isEqualTo("assignment.is-in-handling");
  }

  @Test
  void theLastReplyMayBeDeliveredAlreadyWhenAReturnIsUpheld() {
    List<UUID> ids = assignSeparately(1, 2, 3);
    desk.requestReturn(ids.get(2), "不属职责", null, handler(3));
    replied(ids.get(0), 1);
    replied(ids.get(1), 2);
    assertThat(proposalState()).isEqualTo(ProposalState.IN_HANDLING);
    office.ruleOnReturn(ids.get(2), true, "同意", null, transmission());
    assertThat(events()).contains("ProposalReplied");
    assertThat(proposalState()).isNotEqualTo(ProposalState.IN_HANDLING);
  }
}
