package org.huiyin.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has an item open, and who has seen it. */
class OpenPagesTests extends LifeTest {

  @Autowired private OpenPages pages;

  private CurrentUser staff;
  private CurrentUser colleague;
  private WorkItem item;

  @BeforeEach
  void twoClerksAndAnItem() {
    staff = town.official(Role.COMMITTEE_STAFF);
    colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    item = workItems.openOf(life.submitted()).get(0);
  }

  private List<String> others(CurrentUser asking) {
    return pages.others(item.id(), asking).stream().map(OpenPages.Reader::name).toList();
  }

  @Test
  void othersSeeWhoHasItOpenAndSinceWhen() {
    Instant began = clock.instant();
    pages.open(item.id(), colleague);
    clock.pass(Duration.ofSeconds(60));
    pages.open(item.id(), colleague);
    assertThat(pages.others(item.id(), staff))
        .containsExactly(new OpenPages.Reader(colleague.personId(), "李建国", began));
    assertThat(others(colleague)).isEmpty();
    pages.close(item.id(), colleague);
    assertThat(others(staff)).isEmpty();
  }

  @Test
  void aSilentPageClosesByItself() {
    pages.open(item.id(), colleague);
    clock.pass(OpenPages.LASTS.minusSeconds(1));
    assertThat(others(staff)).containsExactly("李建国");
    clock.pass(Duration.ofSeconds(1));
    assertThat(others(staff)).isEmpty();
    Instant again = clock.instant();
    pages.open(item.id(), colleague);
    assertThat(pages.others(item.id(), staff).get(0).since()).isEqualTo(again);
  }

  @Test
  void whatSomebodyOpenedStaysUnreadForTheOthers() {
    WorkItem second = workItems.openOf(life.submitted()).get(0);
    List<WorkItem> both = List.of(item, second);
    assertThat(pages.unread(both, staff)).containsExactlyInAnyOrder(item.id(), second.id());
    pages.open(item.id(), staff);
    pages.close(item.id(), staff);
    assertThat(pages.unread(both, staff)).containsExactly(second.id());
    assertThat(pages.unread(both, colleague)).containsExactlyInAnyOrder(item.id(), second.id());
    assertThat(pages.unread(List.of(), staff)).isEmpty();
  }

  @Test
  void closingWhatWasNeverOpenedDoesNothing() {
    pages.close(UUID.randomUUID(), staff);
    pages.close(item.id(), staff);
    assertThat(pages.unread(List.of(item), staff)).containsExactly(item.id());
  }
}
