package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.handling.CommitmentState;
import org.huiyin.shared.Faults;
import org.jspecify.annotations.Nullable;

/** Whether what was found about each promise bears the verdict on all of them. */
final class Findings {

  private static final Set<CommitmentState> UNFINISHED =
      EnumSet.of(CommitmentState.OPEN, CommitmentState.PARTLY_KEPT, CommitmentState.NOT_KEPT);

  private Findings() {}

  /**
   * Checks the verdicts on the promises of a look-back.
   *
   * @param verdict the verdict on the whole
   * @param given one verdict per promise
   * @param promises the promises
   * @param today the day it is
   * @param faults takes what is wrong
   * @return the findings; incomplete when there are faults
   */
  static List<Finding> check(
      LookBackVerdict verdict,
      List<CommitmentVerdict> given,
      List<PromiseView> promises,
      LocalDate today,
      Faults faults) {
    Map<UUID, PromiseView> byId =
        promises.stream().collect(Collectors.toMap(PromiseView::commitmentId, Function.identity()));
    List<Finding> findings = new ArrayList<>();
    Set<UUID> judged = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      CommitmentVerdict each = given.get(i);
      String field = "commitments[" + i + "]";
      PromiseView promise = byId.get(each.commitmentId());
      if (promise == null || !judged.add(each.commitmentId())) {
        faults.add(field + ".commitmentId", "lookback.not-a-promise-of-this");
        continue;
      }
      CommitmentState state = each.state();
      if (state == null || !allowed(verdict).contains(state)) {
        faults.add(field + ".state", "lookback.does-not-bear-verdict." + verdict);
        continue;
      }
      checkDate(verdict, state, each.newDate(), promise, today, field + ".newDate", faults);
      findings.add(new Finding(each.commitmentId(), state, each.newDate()));
    }
    if (!judged.containsAll(byId.keySet())) {
      faults.add("commitments", "lookback.promise-without-verdict");
    } else if (faults.isEmpty() && !isBorne(verdict, findings)) {
      faults.add("verdict", "lookback.no-promise-bears-verdict." + verdict);
    }
    return findings;
  }

  /** The same for every promise, as the verdict on the whole says. */
  static List<CommitmentVerdict> uniformly(LookBackVerdict verdict, List<PromiseView> promises) {
    CommitmentState state =
        switch (verdict) {
          case KEPT -> CommitmentState.KEPT;
          case NOT_KEPT -> CommitmentState.NOT_KEPT;
          case CANNOT_BE_KEPT -> CommitmentState.CANNOT_BE_KEPT;
          case NEW_DATE -> CommitmentState.OPEN;
        };
    return promises.stream()
        .map(promise -> new CommitmentVerdict(promise.commitmentId(), state, null))
        .toList();
  }

  private static Set<CommitmentState> allowed(LookBackVerdict verdict) {
    return switch (verdict) {
      case KEPT -> EnumSet.of(CommitmentState.KEPT);
      case NEW_DATE, NOT_KEPT -> EnumSet.allOf(CommitmentState.class);
      case CANNOT_BE_KEPT ->
          EnumSet.of(
              CommitmentState.KEPT, CommitmentState.PARTLY_KEPT, CommitmentState.CANNOT_BE_KEPT);
    };
  }

  private static void checkDate(
      LookBackVerdict verdict,
      CommitmentState state,
      @Nullable LocalDate newDate,
      PromiseView promise,
      LocalDate today,
      String field,
      Faults faults) {
    boolean wanted = verdict == LookBackVerdict.NEW_DATE && UNFINISHED.contains(state);
    if (!wanted && newDate != null) {
      faults.add(field, "lookback.no-date-here");
    } else if (wanted && newDate == null) {
      faults.add(field, "input.required");
    } else if (newDate != null && (!newDate.isAfter(today) || !newDate.isAfter(promise.dueOn()))) {
      faults.add(field, "lookback.date-not-later", promise.dueOn());
    }
  }

  /** A verdict other than "kept" needs a promise it is about, unless there are no promises. */
  private static boolean isBorne(LookBackVerdict verdict, List<Finding> findings) {
    return switch (verdict) {
      case KEPT -> true;
      case NEW_DATE -> findings.stream().anyMatch(finding -> finding.newDate() != null);
      case NOT_KEPT ->
          findings.isEmpty()
              || findings.stream()
                  .anyMatch(
                      finding ->
                          finding.state() == CommitmentState.NOT_KEPT
                              || finding.state() == CommitmentState.PARTLY_KEPT);
      case CANNOT_BE_KEPT ->
          findings.isEmpty()
              || findings.stream()
                  .anyMatch(finding -> finding.state() == CommitmentState.CANNOT_BE_KEPT);
    };
  }
}
