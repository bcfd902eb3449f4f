package org.huiyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.testing.Town.at;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Domain rows, engine rows, work items, timeline and outbox commit together or not at all. A
 * refusal is injected on each side, by a trigger of the database that strikes when that side
 * writes.
 */
class OneTransactionTests extends LifeTest {

  private static final List<String> SIDES =
      List.of("proposal", "act_ru_task", "work_item", "timeline_entry", "outbox");

  @AfterEach
  void disarm() {
    for (String side : SIDES) {
      jdbc.sql("drop trigger if exists refuse on " + side).update();
    }
  }

  private void arm(String side) {
    jdbc.sql(
            """
            create or replace function refuse() returns trigger language plpgsql as
            $$ begin raise exception 'refused by the test'; end $$
            """)
        .update();
    jdbc.sql(
            "create trigger refuse before insert or update or delete on "
                + side
                + " for each row execute function refuse()")
        .update();
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String side : SIDES) {
      rows.put(side, jdbc.sql("select count(*) from " + side).query(Long.class).single());
    }
    return rows;
  }

  @Test
  void aFailureOnAnySideLeavesEverySideAsItWas() {
    UUID id = life.submitted();
    Map<String, Long> before = rows();
    for (String side : SIDES) {
      arm(side);
      assertThatThrownBy(
              () -> desk(ReviewDesk.class).pass(id, at(town.official(Role.COMMITTEE_STAFF))))
          .as("a deed while %s cannot be written", side)
          .isInstanceOf(RuntimeException.class);
      disarm();
      assertThat(rows()).as("rows after %s refused", side).isEqualTo(before);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.SUBMITTED);
      assertThat(waiting(id)).containsExactly(Step.CHECK_SUBMISSION);
    }
    desk(ReviewDesk.class).pass(id, at(town.official(Role.COMMITTEE_STAFF)));
    assertThat(waiting(id)).containsExactly(Step.RECOMMEND_FILING);
  }

  @Test
  void whoDoesAnItemThatAnotherHoldsChangesNothing() {
    UUID id = life.submitted();
    WorkItem item = workItems.openOf(id).get(0);
    workItems.claim(item.id(), at(town.official(Role.COMMITTEE_STAFF)));
    var colleague = town.addPerson("colleague", null, Role.COMMITTEE_STAFF);
    Map<String, Long> before = rows();
    assertThatThrownBy(() -> desk(ReviewDesk.class).pass(id, at(colleague)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("work-item.held-by-another"));
    assertThat(rows()).isEqualTo(before);
    assertThat(life.stateOf(id)).isEqualTo(ProposalState.SUBMITTED);
  }
}
