package org.huiyin.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.TimelineEntry;
import org.huiyin.testing.AftercareTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReadingTheTimelineTests extends AftercareTest {

  @Autowired private ReadableTimeline timeline;

  private List<String> typesReadBy(CurrentUser user, UUID proposal) {
    return timeline.of(proposal, user).stream().map(TimelineEntry::type).toList();
  }

  @Test
  void onlyTheCommitteeReadsWhatLedToADecision() {
    UUID proposal = filed();
    assigned(proposal, 1);

    assertThat(typesReadBy(town.official(Role.COMMITTEE_LEAD), proposal))
        .contains("FilingRecommended", "ProposalFiled");
    assertThat(typesReadBy(town.member(1), proposal))
        .contains("ProposalFiled")
        .doesNotContain("FilingRecommended");
    assertThat(typesReadBy(town.department(1).handler(), proposal))
        .contains("ProposalFiled")
        .doesNotContain("FilingRecommended");
  }

  @Test
  void proposersReadOfAReplyOnceItIsDelivered() {
    UUID proposal = filed();
    assigned(proposal, 1);
    life.claim(proposal, 1);
    life.submitReply(proposal, 1, ResultClass.A);

    assertThat(typesReadBy(town.department(1).handler(), proposal)).contains("ReplySubmitted");
    assertThat(typesReadBy(town.member(1), proposal)).doesNotContain("ReplySubmitted");
  }

  @Test
  void departmentsReadNothingOfTheWorkOfOthers() {
    UUID proposal = life.assignedSeparately(1, 2);
    life.claim(proposal, 1);
    life.submitReply(proposal, 1, ResultClass.A);

    assertThat(typesReadBy(town.department(1).handler(), proposal)).contains("ReplySubmitted");
    assertThat(typesReadBy(town.department(2).handler(), proposal))
        .contains("DepartmentAssigned")
        .doesNotContain("ReplySubmitted");
  }
}
