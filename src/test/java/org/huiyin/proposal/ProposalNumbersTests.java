package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProposalNumbersTests extends ProposalSpringTest {

  @Test
  void areDenseAndUniqueUnderFiftyFilingsOfWhichManyRollBack() throws Exception {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ids.add(recommended("提案" + i));
    }
    Random random = new Random(20260302);
    ConcurrentLinkedQueue<UUID> committed = new ConcurrentLinkedQueue<>();
    ExecutorService leads = Executors.newFixedThreadPool(12);
    List<Future<?>> filings = new ArrayList<>();
    for (UUID id : ids) {
      boolean rollBack = random.nextInt(3) == 0;
      filings.add(
          leads.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        review.decide(id, FilingDecision.file(), lead());
                        if (rollBack) {
                          status.setRollbackOnly();
                        } else {
                          committed.add(id);
                        }
                      })));
    }
    for (Future<?> filing : filings) {
      filing.get(60, TimeUnit.SECONDS);
    }
    leads.shutdown();

    assertThat(committed).hasSizeBetween(20, 45);
    assertThat(numbers("case_no"))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, committed.size()).boxed().toList());
    assertThat(numbers("registration_no"))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    assertThat(committed)
        .allSatisfy(id -> assertThat(proposals.byId(id).caseNumber()).matches("第00[0-9]{2}号"));

    ids.removeAll(committed);
    review.decide(ids.get(0), FilingDecision.file(), lead());
    assertThat(proposals.byId(ids.get(0)).caseNumber())
        .isEqualTo("第%04d号".formatted(committed.size() + 1));
  }

  private List<Integer> numbers(String column) {
    return jdbc.sql(
            "select "
                + column
                + " from proposal where committee_id = ? and "
                + column
                + " is not null order by 1")
        .param(town.committeeId())
        .query(Integer.class)
        .list();
  }
}
