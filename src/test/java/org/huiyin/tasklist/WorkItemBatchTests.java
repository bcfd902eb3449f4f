package org.huiyin.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;
import static org.huiyin.testing.Town.at;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.shared.BatchResult;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many items, each on its own: what is refused for one is done for the others. */
class WorkItemBatchTests extends LifeTest {

  @Autowired private WorkItemBatch batch;

  private CurrentUser staff() {
    return town.official(Role.COMMITTEE_STAFF);
  }

  private List<UUID> submitted(int many) {
    return Stream.generate(() -> workItems.openOf(life.submitted()).get(0).id())
        .limit(many)
        .toList();
  }

  @Test
  void aPreviewKnowsEveryRuleAndChangesNothing() {
    List<UUID> ids = submitted(3);
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    workItems.claim(ids.get(1), at(colleague));
    List<BatchResult> foreseen = batch.foresee(ids, id -> workItems.claim(id, at(staff())));
    assertThat(foreseen).extracting(BatchResult::ok).containsExactly(true, false, true);
    assertThat(foreseen.get(1).code()).isEqualTo("work-item.held-by-another");
    assertThat(foreseen.get(1).arguments()).containsExactly("李建国");
    assertThat(ids)
        .extracting(id -> workItems.byId(id, staff()).holderId())
        .containsExactly(null, colleague.personId(), null);
  }

  @Test
  void whatSomebodyTookMeanwhileIsRefusedAndTheRestIsDone() {
    List<UUID> ids = submitted(3);
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    workItems.claim(ids.get(0), at(colleague));
    List<BatchResult> results = batch.perform(ids, id -> workItems.claim(id, at(staff())));
    assertThat(results).extracting(BatchResult::id).isEqualTo(ids);
    assertThat(results).extracting(BatchResult::ok).containsExactly(false, true, true);
    assertThat(ids)
        .extracting(id -> workItems.byId(id, staff()).holderId())
        .containsExactly(colleague.personId(), staff().personId(), staff().personId());
  }

  @Test
  void aFailureOfOneNeitherStopsNorHidesTheOthers() {
    List<UUID> ids = submitted(3);
    List<BatchResult> results =
        batch.perform(
            ids,
            id -> {
              workItems.claim(id, at(staff()));
              if (id.equals(ids.get(1))) {
                throw new IllegalStateException("broken on purpose");
              }
            });
    assertThat(results)
        .extracting(BatchResult::code)
        .containsExactly(null, "work-item.batch-failed", null);
    assertThat(workItems.byId(ids.get(1), staff()).holderId()).isNull();
    assertThat(workItems.byId(ids.get(2), staff()).holderId()).isEqualTo(staff().personId());
  }

  @Test
  void whatIsFiledTogetherIsNumberedInTheOrderOfTheList() {
    List<UUID> proposals =
        Stream.generate(() -> life.recommended(FilingDecision.file())).limit(3).toList();
    List<UUID> reversed = List.of(proposals.get(2), proposals.get(0), proposals.get(1));
    CurrentUser lead = town.official(Role.COMMITTEE_LEAD);
    ReviewDesk desk = desk(ReviewDesk.class);
    assertThat(batch.foresee(reversed, id -> desk.decide(id, FilingDecision.file(), at(lead))))
        .allMatch(BatchResult::ok);
    assertThat(desk(Proposals.class).byId(reversed.get(0)).state())
        .isEqualTo(ProposalState.UNDER_REVIEW);
    batch.perform(reversed, id -> desk.decide(id, FilingDecision.file(), at(lead)));
    assertThat(reversed)
        .extracting(id -> desk(Proposals.class).byId(id).caseNumber())
        .containsExactly("第0001号", "第0002号", "第0003号");
  }

  @Test
  void noneAndTooManyAreRefused() {
    List<UUID> many = Stream.generate(UUID::randomUUID).limit(WorkItemBatch.MOST + 1L).toList();
    assertThat(refusalOf(() -> batch.perform(List.of(), id -> {})))
        .isEqualTo("work-item.none-chosen");
    assertThat(refusalOf(() -> batch.perform(many, id -> {})))
        .isEqualTo("work-item.too-many-chosen");
  }

  @Test
  void onlyOwnItemsAreFoundAndInTheOrderAskedFor() {
    List<UUID> ids = submitted(2);
    UUID unknown = UUID.randomUUID();
    List<UUID> asked = List.of(ids.get(1), unknown, ids.get(0));
    assertThat(workItems.byIds(asked, staff()))
        .extracting(WorkItem::id)
        .containsExactly(ids.get(1), ids.get(0));
    assertThat(workItems.byIds(asked, town.department(1).handler())).isEmpty();
  }
}
