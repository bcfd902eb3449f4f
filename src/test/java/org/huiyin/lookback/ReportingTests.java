package org.huiyin.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.shared.Deed;
import org.huiyin.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportingTests {

  private static final Deed DEED = Deed.bySystem(Instant.parse("2026-12-01T01:00:00Z"));
  private static final UUID PROMISE = UUID.randomUUID();
  private static final List<PromiseView> PROMISES =
      List.of(
          new PromiseView(
              PROMISE, "新增三处停车场", LocalDate.of(2026, 11, 30), "", "", null, null, null));

  @Test
  void saysWhatWasDoneAndWhatShowsIt() {
    ReportView report =
        ReportForms.checked(
            1,
            List.of(new PromiseReport(PROMISE, " 已建成两处 ", "竣工验收单两份", CommitmentState.PARTLY_KEPT)),
            "总体进展顺利",
            PROMISES,
            DEED);

    assertThat(report.promises())
        .containsExactly(
            new ReportView.Entry(PROMISE, "已建成两处", "竣工验收单两份", CommitmentState.PARTLY_KEPT));
  }

  @ParameterizedTest
  @EnumSource(names = {"KEPT", "PARTLY_KEPT"})
  void needsEvidenceForWhatIsSaidToBeKept(CommitmentState claimed) {
    assertThat(faultsOf(List.of(new PromiseReport(PROMISE, "已建成", " ", claimed))))
        .containsExactly("promises[0].evidence lookback.evidence-needed");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"KEPT", "PARTLY_KEPT"})
  void needsNoneForWhatIsNot(CommitmentState claimed) {
    ReportView report =
        ReportForms.checked(
            1, List.of(new PromiseReport(PROMISE, "受资金限制", "", claimed)), "说明", PROMISES, DEED);

    assertThat(report.promises()).hasSize(1);
  }

  @Test
  void coversEveryPromiseOnceAndNoOther() {
    assertThat(faultsOf(List.of())).containsExactly("promises lookback.promise-not-reported");
    PromiseReport good = new PromiseReport(PROMISE, "已建成", "验收单", CommitmentState.KEPT);
    PromiseReport foreign =
        new PromiseReport(UUID.randomUUID(), "已建成", "验收单", CommitmentState.KEPT);
    assertThat(faultsOf(List.of(good, good, foreign)))
        .containsExactly(
            "promises[1].commitmentId lookback.not-a-promise-of-this",
            "promises[2].commitmentId lookback.not-a-promise-of-this");
  }

  @Test
  void needsNothingButASummaryWithoutPromises() {
    assertThat(ReportForms.checked(1, List.of(), "措施已长期执行", List.of(), DEED).summary())
        .isEqualTo("措施已长期执行");
  }

  private static List<String> faultsOf(List<PromiseReport> given) {
    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class, () -> ReportForms.checked(1, given, "总体情况", PROMISES, DEED));
    return refusal.faults().stream().map(fault -> fault.field() + " " + fault.code()).toList();
  }
}
