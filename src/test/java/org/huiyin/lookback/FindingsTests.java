package org.huiyin.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.handling.CommitmentState.CANNOT_BE_KEPT;
import static org.huiyin.handling.CommitmentState.KEPT;
import static org.huiyin.handling.CommitmentState.NOT_KEPT;
import static org.huiyin.handling.CommitmentState.OPEN;
import static org.huiyin.handling.CommitmentState.PARTLY_KEPT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.shared.Faults;
import org.huiyin.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final PromiseView FIRST = promise(TODAY.minusDays(30));
  private static final PromiseView SECOND = promise(TODAY.plusDays(60));
  private static final LocalDate LATER = TODAY.plusDays(90);

  @Nested
  class Kept {

    @Test
    void whenEveryPromiseIs() {
      assertThat(faultsOf(LookBackVerdict.KEPT, first(KEPT, null), second(KEPT, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEPT")
    void notWhenOneIsNot(CommitmentState other) {
      assertThat(faultsOf(LookBackVerdict.KEPT, first(KEPT, null), second(other, null)))
          .containsExactly("commitments[1].state lookback.does-not-bear-verdict.KEPT");
    }

    @Test
    void withoutAnyPromise() {
      assertThat(faultsWithoutPromises(LookBackVerdict.KEPT)).isEmpty();
    }
  }

  @Nested
  class NewDate {

    @Test
    void givesUnfinishedPromisesALaterDay() {
      assertThat(faultsOf(LookBackVerdict.NEW_DATE, first(PARTLY_KEPT, LATER), second(KEPT, null)))
          .isEmpty();
      assertThat(
              faultsOf(
                  LookBackVerdict.NEW_DATE, first(NOT_KEPT, LATER), second(CANNOT_BE_KEPT, null)))
          .isEmpty();
    }

    @Test
    void isNeededForEveryUnfinishedPromise() {
      assertThat(faultsOf(LookBackVerdict.NEW_DATE, first(OPEN, LATER), second(PARTLY_KEPT, null)))
          .containsExactly("commitments[1].newDate input.required");
    }

    @Test
    void hasToBeInTheFuture() {
      assertThat(faultsOf(LookBackVerdict.NEW_DATE, first(OPEN, TODAY), second(KEPT, null)))
          .containsExactly("commitments[0].newDate lookback.date-not-later");
    }

    @Test
    void hasToBeAfterTheOldDate() {
      assertThat(
              faultsOf(LookBackVerdict.NEW_DATE, first(KEPT, null), second(OPEN, SECOND.dueOn())))
          .containsExactly("commitments[1].newDate lookback.date-not-later");
    }

    @Test
    void isNotForFinishedPromises() {
      assertThat(faultsOf(LookBackVerdict.NEW_DATE, first(KEPT, LATER), second(OPEN, LATER)))
          .containsExactly("commitments[0].newDate lookback.no-date-here");
    }

    @Test
    void needsAPromiseToMove() {
      assertThat(faultsOf(LookBackVerdict.NEW_DATE, first(KEPT, null), second(KEPT, null)))
          .containsExactly("verdict lookback.no-promise-bears-verdict.NEW_DATE");
      assertThat(faultsWithoutPromises(LookBackVerdict.NEW_DATE))
          .containsExactly("verdict lookback.no-promise-bears-verdict.NEW_DATE");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEW_DATE")
    void isRefusedWithEveryOtherVerdict(LookBackVerdict verdict) {
      CommitmentState bearing = Findings.uniformly(verdict, List.of(FIRST)).get(0).state();

      assertThat(faultsOf(verdict, first(bearing, LATER), second(bearing, null)))
          .containsExactly("commitments[0].newDate lookback.no-date-here");
    }
  }

  @Nested
  class NotKept {

    @Test
    void whenOnePromiseIsNotWhole() {
      assertThat(faultsOf(LookBackVerdict.NOT_KEPT, first(NOT_KEPT, null), second(KEPT, null)))
          .isEmpty();
      assertThat(faultsOf(LookBackVerdict.NOT_KEPT, first(PARTLY_KEPT, null), second(OPEN, null)))
          .isEmpty();
    }

    @Test
    void notWhenAllAreKept() {
      assertThat(faultsOf(LookBackVerdict.NOT_KEPT, first(KEPT, null), second(KEPT, null)))
          .containsExactly("verdict lookback.no-promise-bears-verdict.NOT_KEPT");
    }

    @Test
    void withoutAnyPromise() {
      assertThat(faultsWithoutPromises(LookBackVerdict.NOT_KEPT)).isEmpty();
    }
  }

  @Nested
  class CannotBeKept {

    @Test
    void whenOnePromiseCannot() {
      assertThat(
              faultsOf(
                  LookBackVerdict.CANNOT_BE_KEPT,
                  first(CANNOT_BE_KEPT, null),
                  second(PARTLY_KEPT, null)))
          .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "NOT_KEPT"})
    void leavesNothingUnsettled(CommitmentState unsettled) {
      assertThat(
              faultsOf(
                  LookBackVerdict.CANNOT_BE_KEPT,
                  first(CANNOT_BE_KEPT, null),
                  second(unsettled, null)))
          .containsExactly("commitments[1].state lookback.does-not-bear-verdict.CANNOT_BE_KEPT");
    }
  }

  @Test
  void everyPromiseNeedsAVerdict() {
    assertThat(faultsOf(LookBackVerdict.KEPT, first(KEPT, null)))
        .containsExactly("commitments lookback.promise-without-verdict");
  }

  @Test
  void noPromiseIsJudgedTwiceAndNoForeignOne() {
    CommitmentVerdict foreign = new CommitmentVerdict(UUID.randomUUID(), KEPT, null);

    assertThat(
            faultsOf(
                LookBackVerdict.KEPT,
                first(KEPT, null),
                first(KEPT, null),
                second(KEPT, null),
                foreign))
        .containsExactly(
            "commitments[1].commitmentId lookback.not-a-promise-of-this",
            "commitments[3].commitmentId lookback.not-a-promise-of-this");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEW_DATE")
  void aUniformVerdictBearsItself(LookBackVerdict verdict) {
    List<CommitmentVerdict> uniform = Findings.uniformly(verdict, List.of(FIRST, SECOND));

    assertThat(faultsOf(verdict, uniform.toArray(CommitmentVerdict[]::new))).isEmpty();
  }

  private static List<String> faultsOf(LookBackVerdict verdict, CommitmentVerdict... given) {
    Faults faults = new Faults();
    Findings.check(verdict, List.of(given), List.of(FIRST, SECOND), TODAY, faults);
    return said(faults);
  }

  private static List<String> faultsWithoutPromises(LookBackVerdict verdict) {
    Faults faults = new Faults();
    Findings.check(verdict, List.of(), List.of(), TODAY, faults);
    return said(faults);
  }

  private static List<String> said(Faults faults) {
    return faults.found().stream().map(FindingsTests::said).toList();
  }

  private static String said(InvalidInput.Fault fault) {
    return fault.field() + " " + fault.code();
  }

  private static CommitmentVerdict first(CommitmentState state, @Nullable LocalDate newDate) {
    return new CommitmentVerdict(FIRST.commitmentId(), state, newDate);
  }

  private static CommitmentVerdict second(CommitmentState state, @Nullable LocalDate newDate) {
    return new CommitmentVerdict(SECOND.commitmentId(), state, newDate);
  }

  private static PromiseView promise(LocalDate dueOn) {
    return new PromiseView(UUID.randomUUID(), "新增三处停车场", dueOn, "", "", null, null, null);
  }
}
