package org.huiyin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Step;
import org.huiyin.supervision.DemandAnswer;
import org.huiyin.supervision.DemandForm;
import org.huiyin.supervision.OpenSupervision;
import org.huiyin.supervision.SupervisionCause;
import org.huiyin.supervision.SupervisionDesk;
import org.huiyin.supervision.SupervisionLevel;
import org.huiyin.supervision.SupervisionState;
import org.huiyin.supervision.Supervisions;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code supervision.bpmn}, walked through the desk. */
class SupervisionPathTests extends LifeTest {

  private UUID proposal;

  @BeforeEach
  void handledByTheFirstDepartment() {
    proposal = life.assigned();
    life.claim(proposal, 1);
  }

  @Test
  void anOrderIsWordedAnsweredAndWrittenOff() {
    UUID id = open(SupervisionLevel.STAFF, List.of());
    assertThat(waiting(proposal)).contains(Step.WORD_SUPERVISION_ORDER);
    desk(SupervisionDesk.class)
        .word(id, List.of(demand()), at(town.official(Role.COMMITTEE_STAFF)));
    assertThat(waiting(proposal)).contains(Step.ANSWER_DEMANDS);
    answer(id);
    assertThat(waiting(proposal)).contains(Step.ASSESS_ANSWERS);
    desk(SupervisionDesk.class).writeOff(id, at(town.official(Role.COMMITTEE_STAFF)));
    assertThat(waiting(proposal)).containsExactly(Step.DRAFT_REPLY);
  }

  @Test
  void anAnswerThatDoesNotSufficeIsAskedForAgain() {
    UUID id = open(SupervisionLevel.STAFF, List.of(demand()));
    answer(id);
    desk(SupervisionDesk.class)
        .continueWith(id, "进展不实。", List.of(), at(town.official(Role.COMMITTEE_STAFF)));
    assertThat(waiting(proposal)).contains(Step.ANSWER_DEMANDS);
    answer(id);
    assertThat(waiting(proposal)).contains(Step.ASSESS_ANSWERS);
  }

  @Test
  void aLeaderAssessesWhatALeaderLeads() {
    UUID id = open(SupervisionLevel.LEADER, List.of(demand()));
    answer(id);
    assertThat(waiting(proposal)).contains(Step.ASSESS_AS_LEADER);
    desk(SupervisionDesk.class).writeOff(id, at(town.official(Role.SUPERVISOR)));
    assertThat(waiting(proposal)).containsExactly(Step.DRAFT_REPLY);
  }

  @Test
  void anEscalatedSupervisionGoesToTheLeader() {
    UUID id = open(SupervisionLevel.STAFF, List.of(demand()));
    desk(SupervisionDesk.class)
        .escalate(
            id,
            town.official(Role.SUPERVISOR).personId(),
            "久拖不决。",
            at(town.official(Role.COMMITTEE_STAFF)));
    answer(id);
    assertThat(waiting(proposal)).contains(Step.ASSESS_AS_LEADER);
  }

  @Test
  void aCancelledSupervisionLeavesNothing() {
    UUID id = open(SupervisionLevel.STAFF, List.of(demand()));
    desk(SupervisionDesk.class).cancel(id, "已无必要。", at(town.official(Role.COMMITTEE_STAFF)));
    assertThat(waiting(proposal)).containsExactly(Step.DRAFT_REPLY);
    assertThat(desk(Supervisions.class).byId(id).state()).isEqualTo(SupervisionState.CANCELLED);
  }

  private DemandForm demand() {
    return new DemandForm("书面说明办理进展。", LocalDate.now(clock).plusDays(14));
  }

  private UUID open(SupervisionLevel level, List<DemandForm> demands) {
    UUID leader =
        level == SupervisionLevel.LEADER ? town.official(Role.SUPERVISOR).personId() : null;
    return desk(SupervisionDesk.class)
        .open(
            new OpenSupervision(
                proposal,
                town.department(1).id(),
                SupervisionCause.INSTRUCTED,
                level,
                leader,
                demands),
            at(town.official(Role.COMMITTEE_STAFF)));
  }

  private void answer(UUID id) {
    List<DemandAnswer> answers =
        desk(Supervisions.class).byId(id).demands().stream()
            .map(demand -> new DemandAnswer(demand.id(), "已召开专题会议，下月完成。"))
            .toList();
    desk(SupervisionDesk.class).answer(id, answers, at(town.department(1).handler()));
  }
}
