package org.huiyin.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueUnit;
import org.huiyin.handling.ResultClass;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

class LookBackRulesTests {

  private static final UUID PROPOSAL = UUID.randomUUID();
  private static final UUID DEPARTMENT = UUID.randomUUID();
  private static final UUID CAMPAIGN = UUID.randomUUID();
  private static final UUID PROPOSER = UUID.randomUUID();
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final DueDate DUE =
      new DueDate(
          TODAY.plusDays(28), TODAY.plusDays(28), "due.look-back", 20, DueUnit.WORKING_DAYS, TODAY);
  private static final Deed DEED =
      new Deed(UUID.randomUUID(), null, Channel.WEB, Instant.parse("2026-12-01T01:00:00Z"));

  private final LookBack lookBack =
      LookBack.open(
          UUID.randomUUID(),
          CAMPAIGN,
          UUID.randomUUID(),
          new Pick(
              new Pick.Reply(PROPOSAL, DEPARTMENT, UUID.randomUUID(), ResultClass.B),
              PickedBy.PROMISE_DUE),
          DUE,
          DEED);

  @Test
  void opensByAskingTheDepartment() {
    assertThat(lookBack.state()).isEqualTo(LookBackState.REPORTING);
    assertThat(events())
        .containsExactly(
            new LookBackOpened(PROPOSAL, lookBack.id(), CAMPAIGN, DEPARTMENT, DUE.day(), DEED));
  }

  @Nested
  class Reporting {

    @Test
    void isNumbered() {
      assertThat(lookBack.report(DUE, DEED)).isEqualTo(1);
      lookBack.askForMore("请补充现场照片说明", 2, DUE, DEED);
      assertThat(lookBack.report(DUE, DEED)).isEqualTo(2);
      assertThat(events())
          .last()
          .isEqualTo(new PromisesReported(PROPOSAL, lookBack.id(), DEPARTMENT, DUE.day(), DEED));
    }

    @Test
    void happensOnceUntilMoreIsAskedFor() {
      lookBack.report(DUE, DEED);

      assertRefused("lookback.already-reported", it -> it.report(DUE, DEED));
    }
  }

  @Nested
  class AskingForMore {

    @Test
    void needsAReport() {
      assertRefused("lookback.nothing-to-verify", it -> it.askForMore("请补充", 2, DUE, DEED));
    }

    @Test
    void isCapped() {
      lookBack.report(DUE, DEED);
      lookBack.askForMore("请补充", 1, DUE, DEED);
      lookBack.report(DUE, DEED);

      assertRefused("lookback.returns-used-up", it -> it.askForMore("仍请补充", 1, DUE, DEED));
      assertThat(lookBack.state()).isEqualTo(LookBackState.VERIFYING);
    }
  }

  @Nested
  class Verifying {

    @Test
    void asksTheProposer() {
      verified(LookBackVerdict.KEPT, false);

      assertThat(lookBack.state()).isEqualTo(LookBackState.CONFIRMING);
      assertThat(lookBack.proposerId()).isEqualTo(PROPOSER);
      assertThat(events())
          .last()
          .isEqualTo(
              new LookBackVerified(
                  PROPOSAL,
                  lookBack.id(),
                  DEPARTMENT,
                  LookBackVerdict.KEPT,
                  PROPOSER,
                  DUE.day(),
                  DEED));
    }

    @Test
    void reopensOnlyAsOftenAsAllowed() {
      lookBack.report(DUE, DEED);

      assertRefused(
          "lookback.reopenings-used-up",
          it -> it.verify(LookBackVerdict.NOT_KEPT, "", false, PROPOSER, DUE, DEED));

      lookBack.verify(LookBackVerdict.NEW_DATE, "", false, PROPOSER, DUE, DEED);
      assertThat(lookBack.verdict()).isEqualTo(LookBackVerdict.NEW_DATE);
    }
  }

  @Nested
  class TheProposer {

    @Test
    void confirms() {
      verified(LookBackVerdict.KEPT, true);

      lookBack.confirm(false, DEED);

      assertThat(lookBack.state()).isEqualTo(LookBackState.SETTLED);
      assertThat(events())
          .last()
          .isEqualTo(new VerdictConfirmed(PROPOSAL, lookBack.id(), false, DEED));
    }

    @Test
    void mayStaySilent() {
      verified(LookBackVerdict.KEPT, true);

      lookBack.confirm(true, Deed.bySystem(DEED.at()));

      assertThat(lookBack.view(List.of()).bySilence()).isTrue();
    }

    @Test
    void disputesAndTheLeadRules() {
      verified(LookBackVerdict.KEPT, true);

      lookBack.dispute("停车场并未启用", DUE, DEED);
      assertThat(lookBack.state()).isEqualTo(LookBackState.DISPUTED);
      lookBack.resolve(LookBackVerdict.NOT_KEPT, true, "实地核查属实", DEED);

      assertThat(lookBack.state()).isEqualTo(LookBackState.SETTLED);
      assertThat(lookBack.verdict()).isEqualTo(LookBackVerdict.NOT_KEPT);
      assertThat(events())
          .endsWith(
              new VerdictDisputed(PROPOSAL, lookBack.id(), "停车场并未启用", DUE.day(), DEED),
              new DisputeResolved(
                  PROPOSAL, lookBack.id(), LookBackVerdict.NOT_KEPT, "实地核查属实", DEED));
    }

    @Test
    void doesNotMakeTheLeadReopenOverTheCap() {
      verified(LookBackVerdict.KEPT, true);
      lookBack.dispute("并未落实", DUE, DEED);

      assertRefused(
          "lookback.reopenings-used-up",
          it -> it.resolve(LookBackVerdict.NOT_KEPT, false, "属实", DEED));
    }

    @Test
    void answersOnce() {
      verified(LookBackVerdict.KEPT, true);
      lookBack.confirm(false, DEED);

      assertRefused("lookback.nothing-to-confirm", it -> it.confirm(false, DEED));
      assertRefused("lookback.nothing-to-confirm", it -> it.dispute("反对", DUE, DEED));
      assertRefused(
          "lookback.not-disputed", it -> it.resolve(LookBackVerdict.KEPT, true, "维持", DEED));
    }
  }

  @Nested
  class Concluding {

    @ParameterizedTest
    @EnumSource
    void endsWithTheVerdict(LookBackVerdict verdict) {
      verified(verdict, true);
      lookBack.confirm(false, DEED);

      assertThat(lookBack.conclude(DEED)).isEqualTo(verdict);

      assertThat(lookBack.state()).isEqualTo(LookBackState.CONCLUDED);
      assertThat(lookBack.view(List.of()).reopened())
          .isEqualTo(verdict == LookBackVerdict.NOT_KEPT);
      assertThat(events())
          .last()
          .isEqualTo(new LookBackConcluded(PROPOSAL, lookBack.id(), DEPARTMENT, verdict, DEED));
    }

    @Test
    void waitsForTheProposer() {
      verified(LookBackVerdict.KEPT, true);

      assertRefused("lookback.not-settled", it -> it.conclude(DEED));
    }
  }

  @Nested
  class Ending {

    @Test
    void leavesNothingToDo() {
      lookBack.stop("统一调整", DEED);

      assertThat(events())
          .last()
          .isEqualTo(new LookBackStopped(PROPOSAL, lookBack.id(), DEPARTMENT, "统一调整", DEED));
      assertThat(
              List.<Consumer<LookBack>>of(
                  it -> it.report(DUE, DEED),
                  it -> it.askForMore("请补充", 2, DUE, DEED),
                  it -> it.verify(LookBackVerdict.KEPT, "", true, PROPOSER, DUE, DEED),
                  it -> it.confirm(false, DEED),
                  it -> it.dispute("反对", DUE, DEED),
                  it -> it.resolve(LookBackVerdict.KEPT, true, "维持", DEED),
                  it -> it.conclude(DEED),
                  it -> it.stop("再次停止", DEED),
                  it -> it.moveTo(DUE, DEED)))
          .allSatisfy(deed -> assertRefused("lookback.over", deed));
    }
  }

  private void verified(LookBackVerdict verdict, boolean mayReopen) {
    lookBack.report(DUE, DEED);
    lookBack.verify(verdict, "", mayReopen, PROPOSER, DUE, DEED);
  }

  private List<Object> events() {
    return List.copyOf(ReflectionTestUtils.invokeMethod(lookBack, "domainEvents"));
  }

  private void assertRefused(String code, Consumer<LookBack> deed) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> deed.accept(lookBack))
        .returns(code, RuleViolation::code);
  }
}
