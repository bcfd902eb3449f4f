package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a transaction learns about an assignment that it, or another one, changes meanwhile. */
class AskingWithinADeedTests extends HandlingSpringTest {

  @Test
  void learnsWhatTheDeedMadeOfIt() {
    UUID lead = assignToLead().get(0);
    AssignmentView told =
        transaction.execute(
            status -> {
              assertThat(the(lead).state()).isEqualTo(AssignmentState.AWAITING_CLAIM);
              desk.claim(lead, handler(1));
              desk.plan(lead, new HandlingPlan("现场踏勘", "规划科", null), handler(1));
              return the(lead);
            });
    assertThat(told.state()).isEqualTo(AssignmentState.IN_HANDLING);
    assertThat(told).isEqualTo(the(lead));
  }

  @Test
  void learnsOfWhatItAssigned() {
    List<AssignmentView> told =
        transaction.execute(status -> assignToLead(2).stream().map(this::the).toList());
    assertThat(told).isEqualTo(assignments.ofProposal(proposal));
  }

  @Test
  void learnsUnderTheLockWhatAnotherDid() {
    UUID lead = assignToLead().get(0);
    transaction.executeWithoutResult(
        status -> {
          assertThat(the(lead).claimedBy()).isNull();
          CompletableFuture.runAsync(() -> desk.claim(lead, handler(1))).join();
          deadlines.deemClaimed(lead);
          assertThat(the(lead).claimedBy()).isEqualTo(handler(1).user().personId());
        });
    assertThat(events()).contains("AssignmentClaimed").doesNotContain("AssignmentDeemedClaimed");
  }
}
