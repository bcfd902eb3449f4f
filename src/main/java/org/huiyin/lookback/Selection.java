package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huiyin.handling.CommitmentState;
import org.huiyin.handling.CommitmentView;
import org.huiyin.handling.Commitments;
import org.huiyin.handling.ResultClass;
import org.huiyin.shared.Faults;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Picks what a campaign returns to: the last replies of lead and separate departments on closed
 * proposals, those looked back at just now left out.
 */
@Component
class Selection {

  private final JdbcClient jdbc;
  private final Commitments commitments;

  Selection(JdbcClient jdbc, Commitments commitments) {
    this.jdbc = jdbc;
    this.commitments = commitments;
  }

  /**
   * Picks by hand first, then by promise, by class and by lot.
   *
   * @param form what to look for
   * @param faults takes proposals picked by hand that are not closed
   * @return the picks, each reply once
   */
  List<Pick> pick(CampaignForm form, Faults faults) {
    List<Pick.Reply> candidates = lastReplies(form.committeeId());
    Set<UUID> lookedAt = assignmentsUnderLookBack(form.committeeId());
    Map<UUID, Pick> picked = new LinkedHashMap<>();
    checkByHand(form, candidates, faults);
    List<Pick.Reply> free =
        candidates.stream().filter(reply -> !lookedAt.contains(reply.assignmentId())).toList();
    Set<UUID> byHand = new HashSet<>(form.byHand());
    add(free, reply -> byHand.contains(reply.proposalId()), PickedBy.BY_HAND, picked);
    Set<Part> promising = dueParts(form);
    add(free, reply -> promising.contains(Part.of(reply)), PickedBy.PROMISE_DUE, picked);
    if (form.classB()) {
      Set<Part> open = partsWithOpenPromises(form.committeeId());
      add(
          free,
          reply -> reply.resultClass() == ResultClass.B && open.contains(Part.of(reply)),
          PickedBy.CLASS_B,
          picked);
    }
    Set<UUID> drawn = draw(form, free, picked.keySet());
    add(free, reply -> drawn.contains(reply.assignmentId()), PickedBy.SAMPLE, picked);
    return List.copyOf(picked.values());
  }

  /**
   * The promises a pick is about: all that are open, but for one picked by a promise falling due
   * only those due by the end of the campaign's time.
   */
  List<CommitmentView> promisesOf(Pick pick, CampaignForm form) {
    LocalDate to = form.promisesDueTo();
    return commitments.openOf(pick.reply().proposalId()).stream()
        .filter(promise -> promise.departmentId().equals(pick.reply().departmentId()))
        .filter(
            promise ->
                pick.by() != PickedBy.PROMISE_DUE || to == null || !promise.dueOn().isAfter(to))
        .toList();
  }

  private static void checkByHand(CampaignForm form, List<Pick.Reply> candidates, Faults faults) {
    Set<UUID> closed = candidates.stream().map(Pick.Reply::proposalId).collect(Collectors.toSet());
    for (int i = 0; i < form.byHand().size(); i++) {
      if (!closed.contains(form.byHand().get(i))) {
        faults.add("byHand[" + i + "]", "campaign.not-a-closed-proposal");
      }
    }
  }

  private static void add(
      List<Pick.Reply> from, Predicate<Pick.Reply> which, PickedBy by, Map<UUID, Pick> picked) {
    from.stream()
        .filter(which)
        .forEach(reply -> picked.putIfAbsent(reply.assignmentId(), new Pick(reply, by)));
  }

  private Set<UUID> draw(CampaignForm form, List<Pick.Reply> free, Set<UUID> picked) {
    if (form.samplePercentAC() == 0) {
      return Set.of();
    }
    Set<UUID> before = assignmentsEverLookedAt(form.committeeId());
    List<UUID> population =
        free.stream()
            .filter(reply -> reply.resultClass() != ResultClass.B)
            .map(Pick.Reply::assignmentId)
            .filter(id -> !picked.contains(id) && !before.contains(id))
            .toList();
    return Set.copyOf(Sampling.draw(population, form.samplePercentAC(), form.seed()));
  }

  private Set<Part> dueParts(CampaignForm form) {
    LocalDate from = form.promisesDueFrom();
    LocalDate to = form.promisesDueTo();
    if (from == null || to == null) {
      return Set.of();
    }
    return commitments.dueBetween(form.committeeId(), from, to).stream()
        .filter(promise -> promise.state() == CommitmentState.OPEN)
        .map(Part::of)
        .collect(Collectors.toSet());
  }

  private Set<Part> partsWithOpenPromises(UUID committeeId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct proposal_id, department_id from commitment
                 where committee_id = ? and state = 'OPEN'
                """)
            .param(committeeId)
            .query(Part.class)
            .list());
  }

  private List<Pick.Reply> lastReplies(UUID committeeId) {
    return new ArrayList<>(
        jdbc.sql(
                """
                select distinct on (r.proposal_id, r.department_id)
                       r.proposal_id, r.department_id, r.assignment_id, r.result_class
                  from reply r join proposal p on p.id = r.proposal_id
                 where p.committee_id = ? and p.state = 'CLOSED' and r.state = 'DELIVERED'
                 order by r.proposal_id, r.department_id, r.round desc, r.number desc
                """)
            .param(committeeId)
            .query(Pick.Reply.class)
            .list());
  }

  private Set<UUID> assignmentsUnderLookBack(UUID committeeId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct assignment_id from look_back
                 where committee_id = ? and state not in ('CONCLUDED', 'STOPPED')
                """)
            .param(committeeId)
            .query(UUID.class)
            .list());
  }

  private Set<UUID> assignmentsEverLookedAt(UUID committeeId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct assignment_id from look_back
                 where committee_id = ? and state <> 'STOPPED'
                """)
            .param(committeeId)
            .query(UUID.class)
            .list());
  }

  /** One department's part in a proposal, over all rounds. */
  record Part(UUID proposalId, UUID departmentId) {

    static Part of(Pick.Reply reply) {
      return new Part(reply.proposalId(), reply.departmentId());
    }

    static Part of(CommitmentView promise) {
      return new Part(promise.proposalId(), promise.departmentId());
    }
  }
}
