package org.huiyin.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;
import static org.huiyin.testing.Town.at;

import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody holds who leaves goes to others in one act. */
class LeaverDeskTests extends LifeTest {

  @Autowired private LeaverDesk desk;

  private CurrentUser leaver;
  private CurrentUser clerk;
  private CurrentUser admin;
  private UUID ofStaff;
  private UUID ofLead;
  private UUID personal;

  @BeforeEach
  void load() {
    admin = town.official(Role.ADMIN);
    leaver = town.addPerson("老周", null, Role.COMMITTEE_STAFF, Role.COMMITTEE_LEAD);
    clerk = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    Rows rows = new Rows(jdbc, town);
    ofStaff = rows.open(Rows.queue(Role.COMMITTEE_STAFF, town), null, clock.instant(), null);
    ofLead = rows.open(Rows.queue(Role.COMMITTEE_LEAD, town), null, clock.instant(), null);
    personal = rows.open("PERSON@" + leaver.personId(), null, clock.instant(), null);
    UUID done = rows.open(Rows.queue(Role.COMMITTEE_STAFF, town), null, clock.instant(), null);
    rows.hold(ofStaff, leaver.personId());
    rows.hold(ofLead, leaver.personId());
    rows.hold(done, leaver.personId());
    rows.close(done);
  }

  private UUID holder(UUID item) {
    return jdbc.sql("select holder_id from work_item where id = ?")
        .param(item)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list()
        .get(0);
  }

  @Test
  void theSuccessorGetsWhatHeMayDoAndTheRestIsFree() {
    assertThat(desk.loadOf(leaver.personId(), admin)).isEqualTo(new LeaverDesk.Load(2, 1));
    assertThat(desk.handOver(leaver.personId(), clerk.personId(), at(admin)))
        .isEqualTo(new LeaverDesk.Outcome(1, 1));
    assertThat(holder(ofStaff)).isEqualTo(clerk.personId());
    assertThat(holder(ofLead)).isNull();
    assertThat(workItems.byId(personal, leaver).holderId()).isNull();
    assertThat(desk.loadOf(leaver.personId(), admin)).isEqualTo(new LeaverDesk.Load(0, 1));
    assertThat(
            jdbc.sql("select detail from administration_entry where deed = ? and subject_id = ?")
                .params("WORK_HANDED_OVER", leaver.personId())
                .query(String.class)
                .list())
        .containsExactly(clerk.username());
  }

  @Test
  void withoutASuccessorEverythingGoesBackToItsQueue() {
    assertThat(desk.handOver(leaver.personId(), null, at(admin)))
        .isEqualTo(new LeaverDesk.Outcome(0, 2));
    assertThat(holder(ofStaff)).isNull();
    assertThat(holder(ofLead)).isNull();
  }

  @Test
  void onlyAnAdministratorOfTheCommitteeHandsOver() {
    CurrentUser elsewhere = Town.foundedIn(jdbc).official(Role.ADMIN);
    assertThat(refusalOf(() -> desk.handOver(leaver.personId(), null, at(clerk))))
        .isEqualTo("forbidden");
    assertThat(refusalOf(() -> desk.handOver(leaver.personId(), null, at(elsewhere))))
        .isEqualTo("not-found");
    assertThat(refusalOf(() -> desk.loadOf(leaver.personId(), elsewhere))).isEqualTo("not-found");
    assertThat(holder(ofStaff)).isEqualTo(leaver.personId());
  }

  @Test
  void aSuccessorIsSomebodyElseWhoIsThere() {
    CurrentUser gone = town.addPerson("已离任", null, Role.COMMITTEE_STAFF);
    jdbc.sql("update person set active = false where id = ?").param(gone.personId()).update();
    UUID foreign = Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF).personId();
    for (UUID unfit : new UUID[] {leaver.personId(), gone.personId(), foreign}) {
      assertThat(refusalOf(() -> desk.handOver(leaver.personId(), unfit, at(admin))))
          .isEqualTo("work-item.no-successor");
    }
    assertThat(holder(ofStaff)).isEqualTo(leaver.personId());
  }
}
