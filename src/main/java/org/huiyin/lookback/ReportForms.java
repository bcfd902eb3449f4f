package org.huiyin.lookback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.handling.CommitmentState;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Faults;
import org.jspecify.annotations.Nullable;

/** Checks a report of a department. */
final class ReportForms {

  private static final int TEXT_LENGTH = 1_000;
  private static final int SUMMARY_LENGTH = 2_000;

  private ReportForms() {}

  /** Every promise has to be reported on, and what is said to be kept has to be shown. */
  static ReportView checked(
      int number,
      List<PromiseReport> given,
      @Nullable String summary,
      List<PromiseView> promises,
      Deed deed) {
    Faults faults = new Faults();
    String cleaned = faults.requireText("summary", summary, SUMMARY_LENGTH);
    Set<UUID> expected =
        promises.stream().map(PromiseView::commitmentId).collect(Collectors.toSet());
    Set<UUID> reported = new HashSet<>();
    List<ReportView.Entry> entries = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      PromiseReport each = given.get(i);
      String field = "promises[" + i + "]";
      if (!expected.contains(each.commitmentId()) || !reported.add(each.commitmentId())) {
        faults.add(field + ".commitmentId", "lookback.not-a-promise-of-this");
        continue;
      }
      CommitmentState claimed = each.claimed();
      String progress = faults.requireText(field + ".progress", each.progress(), TEXT_LENGTH);
      String evidence = faults.optionalText(field + ".evidence", each.evidence(), TEXT_LENGTH);
      if (claimed == null) {
        faults.add(field + ".claimed", "input.required");
        continue;
      }
      if (needsEvidence(claimed) && evidence.isEmpty()) {
        faults.add(field + ".evidence", "lookback.evidence-needed");
      }
      entries.add(new ReportView.Entry(each.commitmentId(), progress, evidence, claimed));
    }
    if (!reported.containsAll(expected)) {
      faults.add("promises", "lookback.promise-not-reported");
    }
    faults.refuseIfAny();
    return new ReportView(number, cleaned, deed, entries);
  }

  private static boolean needsEvidence(CommitmentState claimed) {
    return claimed == CommitmentState.KEPT || claimed == CommitmentState.PARTLY_KEPT;
  }
}
