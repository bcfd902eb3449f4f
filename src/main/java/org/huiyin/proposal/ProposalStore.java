package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiyin.shared.RuleViolation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and saves proposals; whoever loses a race is told that the page is stale. */
@Component
class ProposalStore {

  private final ProposalRows rows;
  private final JdbcClient jdbc;

  ProposalStore(ProposalRows rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  Proposal get(UUID id) {
    return rows.findById(id).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /** Keeps others from moving these proposals until the end of the transaction. */
  void lock(UUID... ids) {
    staleWhenRaced(
        () ->
            jdbc.sql("select id from proposal where id in (:ids) order by id for no key update")
                .param("ids", List.of(ids))
                .query(UUID.class)
                .list());
  }

  /** Saves and publishes what happened; must be the last thing done with the instance. */
  void save(Proposal proposal) {
    staleWhenRaced(() -> rows.save(proposal));
  }

  List<Proposal> mergedInto(UUID masterId) {
    return rows.findByMasterIdAndStateOrderById(masterId, ProposalState.MERGED);
  }

  boolean leadsOthers(UUID masterId) {
    return rows.existsByMasterIdAndState(masterId, ProposalState.MERGED);
  }

  static <T> T staleWhenRaced(Supplier<T> work) {
    try {
      return work.get();
    } catch (ConcurrencyFailureException lost) {
      throw RuleViolation.conflict("stale");
    }
  }
}
