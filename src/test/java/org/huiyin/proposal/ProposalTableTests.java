package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;

import java.util.UUID;
import org.huiyin.testing.WholeRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

class ProposalTableTests extends ProposalSpringTest {

  @Autowired ProposalTable table;
  @Autowired ProposalStore store;

  @Test
  @Transactional
  void keepsEveryField() {
    rows().assertFilledRowsAreKept();
  }

  @Test
  @Transactional
  void keepsWhatIsMissing() {
    rows().fixed("state", ProposalState.DRAFT).assertEmptyColumnsAreKept();
  }

  @Test
  void theSecondOfTwoWhoReadTheSameRowIsRefused() {
    UUID id = draft("原案由");
    Proposal first = store.get(id);
    Proposal second = store.get(id);
    UUID session = first.heading().sessionId();
    first.edit(ProposalFixture.aProposal().ofSession(session).titled("先保存").heading());
    second.edit(ProposalFixture.aProposal().ofSession(session).titled("后保存").heading());
    store.save(first);
    assertThat(refusalOf(() -> store.save(second))).isEqualTo("stale");
    assertThat(proposals.byId(id).title()).isEqualTo("先保存");
    assertThat(proposals.byId(id).version()).isEqualTo(1);
  }

  private WholeRows<Proposal> rows() {
    return new WholeRows<>("proposal", table, Proposal::new, jdbc).prefixed("heading", "");
  }
}
