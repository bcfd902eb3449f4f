package org.huiyin.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Page;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists are walked page by page, each item once, whatever opens and closes meanwhile. */
class WalkingListsTests extends LifeTest {

  private static final int MANY = 120;
  private static final int SIZE = 7;
  private static final Comparator<WorkItem> BY_ID = Comparator.comparing(item -> "" + item.id());

  private final Random random = new Random(20261122);
  private Rows rows;
  private CurrentUser clerk;
  private List<String> queues;

  @BeforeEach
  void open() {
    rows = new Rows(jdbc, town);
    clerk = town.addPerson("书记员", null, Role.COMMITTEE_STAFF, Role.COMMITTEE_LEAD);
    queues =
        List.of(
            Rows.queue(Role.COMMITTEE_STAFF, town),
            Rows.queue(Role.COMMITTEE_LEAD, town),
            "PERSON@" + clerk.personId());
  }

  private UUID any() {
    int number = random.nextInt(9);
    UUID id =
        rows.open(
            queues.get(random.nextInt(queues.size())),
            number == 0 ? null : LocalDate.of(2026, 3, 1).plusDays(number),
            clock.instant().minus(Duration.ofHours(random.nextInt(6))),
            number == 1 ? null : "第" + random.nextInt(120) + "号");
    if (random.nextInt(4) == 0) {
      rows.hold(id, clerk.personId());
    }
    return id;
  }

  private static Comparator<WorkItem> order(WorkItemSort sort) {
    return switch (sort) {
      case DUE ->
          Comparator.comparing(
              item -> item.dueOn() == null ? LocalDate.MAX : item.dueOn(),
              Comparator.naturalOrder());
      case AGE -> Comparator.comparing(WorkItem::openedAt);
      case NUMBER ->
          Comparator.<WorkItem, Integer>comparing(
                  item -> item.number() == null ? Integer.MAX_VALUE : item.number().length())
              .thenComparing(item -> String.valueOf(item.number()));
    };
  }

  @ParameterizedTest
  @EnumSource(WorkItemSort.class)
  void eachItemIsSeenOnceWhileOthersComeAndGo(WorkItemSort sort) {
    List<UUID> present = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      present.add(any());
    }
    Set<UUID> staying = new HashSet<>(present);
    List<WorkItem> seen = new ArrayList<>();
    String key = null;
    do {
      Page<WorkItem> page =
          workItems.page(clerk, WorkItemList.OPEN, WorkItemFilter.NONE, sort, key, SIZE);
      seen.addAll(page.rows());
      key = page.next();
      UUID gone = present.get(random.nextInt(present.size()));
      rows.close(gone);
      staying.remove(gone);
      any();
    } while (key != null);
    List<UUID> ids = seen.stream().map(WorkItem::id).toList();
    assertThat(ids).doesNotHaveDuplicates().containsAll(staying);
    assertThat(seen).isSortedAccordingTo(order(sort).thenComparing(BY_ID));
  }

  @Test
  void theCountIsWhatTheListShows() {
    for (int i = 0; i < MANY; i++) {
      any();
    }
    for (WorkItemList list : WorkItemList.values()) {
      for (WorkItemFilter filter :
          List.of(WorkItemFilter.NONE, filter(null, clerk.personId()), filter("第1", null))) {
        int shown =
            workItems.page(clerk, list, filter, WorkItemSort.DUE, null, 2 * MANY).rows().size();
        assertThat(workItems.count(clerk, list, filter, Integer.MAX_VALUE))
            .as("%s narrowed to %s", list, filter)
            .isEqualTo(shown);
      }
    }
    assertThat(workItems.count(clerk, WorkItemList.OPEN, WorkItemFilter.NONE, 10)).isEqualTo(10);
    assertThat(workItems.counts(clerk).claimable() + workItems.counts(clerk).mine())
        .isEqualTo(MANY);
  }

  private static WorkItemFilter filter(String text, UUID holder) {
    return new WorkItemFilter(null, null, null, null, null, null, null, null, holder, text, null);
  }

  @Test
  void aListIsNarrowedByKindAndSession() {
    UUID session = town.addEarlierSession();
    UUID joint = any();
    any();
    UUID earlier = any();
    rows.set(joint, "kind = 'JOINT'");
    rows.set(earlier, "session_id = '" + session + "'");
    assertThat(
            ids(
                new WorkItemFilter(
                    null, null, null, null, null, null, null, "JOINT", null, null, null)))
        .containsExactly(joint);
    assertThat(
            ids(
                new WorkItemFilter(
                    null, null, null, null, null, null, session, null, null, null, null)))
        .containsExactly(earlier);
  }

  private List<UUID> ids(WorkItemFilter filter) {
    return workItems
        .page(clerk, WorkItemList.OPEN, filter, WorkItemSort.NUMBER, null, 50)
        .rows()
        .stream()
        .map(WorkItem::id)
        .toList();
  }

  @Test
  void theTeamHasWhatColleaguesHoldAndNothingElse() {
    CurrentUser colleague = town.addPerson("同事", null, Role.COMMITTEE_STAFF);
    CurrentUser office = town.official(Role.TRANSMISSION_OFFICE);
    Instant now = clock.instant();
    UUID theirs = rows.open(queues.get(0), null, now, null);
    rows.hold(theirs, colleague.personId());
    UUID own = rows.open(queues.get(0), null, now, null);
    rows.hold(own, clerk.personId());
    rows.open(queues.get(0), null, now, null);
    UUID elsewhere = rows.open(Rows.queue(Role.TRANSMISSION_OFFICE, town), null, now, null);
    rows.hold(elsewhere, office.personId());
    for (WorkItemSort sort : WorkItemSort.values()) {
      assertThat(
              workItems.page(clerk, WorkItemList.TEAM, WorkItemFilter.NONE, sort, null, 50).rows())
          .extracting(WorkItem::id)
          .containsExactly(theirs);
    }
    assertThat(
            workItems
                .page(
                    clerk,
                    WorkItemList.TEAM,
                    filter(null, office.personId()),
                    WorkItemSort.DUE,
                    null,
                    50)
                .rows())
        .isEmpty();
    assertThat(workItems.team(clerk))
        .extracting(person -> person.id())
        .contains(colleague.personId())
        .doesNotContain(clerk.personId(), office.personId());
    assertThat(workItems.team(town.member(1))).isEmpty();
  }

  @Test
  void aKeyOfAnotherOrderIsRefused() {
    for (int i = 0; i < 3; i++) {
      any();
    }
    String key =
        workItems
            .page(clerk, WorkItemList.OPEN, WorkItemFilter.NONE, WorkItemSort.DUE, null, 1)
            .next();
    assertThat(
            refusalOf(
                () ->
                    workItems.page(
                        clerk, WorkItemList.OPEN, WorkItemFilter.NONE, WorkItemSort.AGE, key, 1)))
        .isEqualTo("page.unknown-key");
  }
}
