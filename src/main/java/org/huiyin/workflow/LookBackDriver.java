package org.huiyin.workflow;

import java.util.Map;
import org.huiyin.lookback.DisputeResolved;
import org.huiyin.lookback.LookBackOpened;
import org.huiyin.lookback.LookBackReportReturned;
import org.huiyin.lookback.LookBackStopped;
import org.huiyin.lookback.LookBackVerified;
import org.huiyin.lookback.PromisesReported;
import org.huiyin.lookback.VerdictConfirmed;
import org.huiyin.lookback.VerdictDisputed;
import org.huiyin.shared.Step;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a look-back along until its verdict. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Transactional(propagation = Propagation.MANDATORY)
class LookBackDriver {

  private final EngineSteps steps;

  LookBackDriver(EngineSteps steps) {
    this.steps = steps;
  }

  @EventListener
  void on(LookBackOpened event) {
    steps.start(ProcessModel.LOOK_BACK_OPENED, event.lookBackId(), event.deed(), Map.of());
  }

  @EventListener
  void on(PromisesReported event) {
    steps.complete(Step.REPORT_ON_PROMISES, event.lookBackId(), event.deed(), Map.of());
  }

  @EventListener
  void on(LookBackReportReturned event) {
    steps.complete(
        Step.VERIFY_REPORT,
        event.lookBackId(),
        event.deed(),
        Map.of(ProcessModel.LOOK_BACK_CHECK, "MORE_NEEDED"));
  }

  @EventListener
  void on(LookBackVerified event) {
    steps.complete(
        Step.VERIFY_REPORT,
        event.lookBackId(),
        event.deed(),
        Map.of(
            ProcessModel.LOOK_BACK_CHECK,
            "VERIFIED",
            ProcessModel.PERSON_ID,
            event.proposerId().toString()));
  }

  @EventListener
  void on(VerdictConfirmed event) {
    if (!event.bySilence()) {
      steps.complete(
          Step.CONFIRM_VERDICT,
          event.lookBackId(),
          event.deed(),
          Map.of(ProcessModel.VERDICT_ANSWER, "CONFIRMED"));
    }
  }

  @EventListener
  void on(VerdictDisputed event) {
    steps.complete(
        Step.CONFIRM_VERDICT,
        event.lookBackId(),
        event.deed(),
        Map.of(ProcessModel.VERDICT_ANSWER, "DISPUTED"));
  }

  @EventListener
  void on(DisputeResolved event) {
    steps.complete(Step.RESOLVE_DISPUTE, event.lookBackId(), event.deed(), Map.of());
  }

  @EventListener
  void on(LookBackStopped event) {
    steps.signal(ProcessModel.LOOK_BACK_STOPPED, event.lookBackId(), event.deed(), Map.of());
  }
}
