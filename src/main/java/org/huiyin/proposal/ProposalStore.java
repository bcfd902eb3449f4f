package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiyin.shared.RuleViolation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and saves proposals; whoever loses a race is told that the page is stale. */
@Component
class ProposalStore {

  private final ProposalTable table;
  private final KnownProposals known;
  private final JdbcClient jdbc;

  ProposalStore(ProposalTable table, KnownProposals known, JdbcClient jdbc) {
    this.table = table;
    this.known = known;
    this.jdbc = jdbc;
  }

  /** Returns a proposal to be moved. */
  Proposal get(UUID id) {
    return table.find(id).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /** Returns the facts of a proposal, which one deed asks for a dozen times. */
  ProposalView view(UUID id) {
    return known.get(id, asked -> get(asked).view());
  }

  /** Keeps others from moving these proposals until the end of the transaction. */
  void lock(UUID... ids) {
    staleWhenRaced(
        () ->
            jdbc.sql("select id from proposal where id in (:ids) order by id for no key update")
                .param("ids", List.of(ids))
                .query(UUID.class)
                .list());
    List.of(ids).forEach(known::forget);
  }

  /** Saves and publishes what happened; must be the last thing done with the instance. */
  void save(Proposal proposal) {
    staleWhenRaced(
        () -> {
          table.save(proposal);
          return proposal;
        });
  }

  List<Proposal> mergedInto(UUID masterId) {
    return table.mergedInto(masterId);
  }

  /** Returns who signed, in the order of signing; those of merged proposals after the others. */
  Map<UUID, List<UUID>> proposersOf(Collection<UUID> ids, boolean withMerged) {
    Map<UUID, List<UUID>> proposers = new HashMap<>();
    jdbc.sql(
            """
            with asked as (
              select id as master, id, first_signer_id, false as merged from proposal where id = any (:ids)
              union all
              select master_id, id, first_signer_id, true from proposal
               where :withMerged and master_id = any (:ids) and state = 'MERGED')
            select master, person_id from (
              select master, merged, id, 1 as position, first_signer_id as person_id from asked
              union all
              select a.master, a.merged, a.id, s.position, s.person_id
                from asked a join signer s on s.proposal_id = a.id where s.state = 'ACCEPTED') all_signers
             order by master, merged, id, position
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("withMerged", withMerged)
        .query(
            row -> {
              List<UUID> people =
                  proposers.computeIfAbsent(
                      row.getObject("master", UUID.class), id -> new ArrayList<>());
              UUID person = row.getObject("person_id", UUID.class);
              if (!people.contains(person)) {
                people.add(person);
              }
            });
    return proposers;
  }

  boolean leadsOthers(UUID masterId) {
    return jdbc.sql("select exists (select from proposal where master_id = ? and state = 'MERGED')")
        .param(masterId)
        .query(Boolean.class)
        .single();
  }

  static <T> T staleWhenRaced(Supplier<T> work) {
    try {
      return work.get();
    } catch (ConcurrencyFailureException lost) {
      throw RuleViolation.conflict("stale");
    }
  }
}
