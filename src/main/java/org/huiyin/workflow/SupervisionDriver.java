package org.huiyin.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Step;
import org.huiyin.supervision.DemandsAnswered;
import org.huiyin.supervision.SupervisionCancelled;
import org.huiyin.supervision.SupervisionContinued;
import org.huiyin.supervision.SupervisionOpened;
import org.huiyin.supervision.SupervisionOrdered;
import org.huiyin.supervision.SupervisionWrittenOff;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a supervision along until its demands are written off. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Transactional(propagation = Propagation.MANDATORY)
class SupervisionDriver {

  private final EngineSteps steps;

  SupervisionDriver(EngineSteps steps) {
    this.steps = steps;
  }

  @EventListener
  void on(SupervisionOpened event) {
    steps.start(
        ProcessModel.SUPERVISION_OPENED,
        event.supervisionId(),
        event.deed(),
        Map.of(ProcessModel.ORDER_WORDED, event.ordered()));
  }

  @EventListener
  void on(SupervisionOrdered event) {
    steps.completeIfWaiting(
        Step.WORD_SUPERVISION_ORDER, event.supervisionId(), event.supervisionId(), event.deed());
  }

  @EventListener
  void on(DemandsAnswered event) {
    steps.complete(
        Step.ANSWER_DEMANDS,
        event.supervisionId(),
        event.deed(),
        Map.of(ProcessModel.SUPERVISION_LEVEL, event.level().name()));
  }

  @EventListener
  void on(SupervisionContinued event) {
    assess(event.supervisionId(), event.deed(), "CONTINUED");
  }

  @EventListener
  void on(SupervisionWrittenOff event) {
    assess(event.supervisionId(), event.deed(), "WRITTEN_OFF");
  }

  @EventListener
  void on(SupervisionCancelled event) {
    steps.signal(ProcessModel.SUPERVISION_CANCELLED, event.supervisionId(), event.deed(), Map.of());
  }

  private void assess(UUID supervisionId, Deed deed, String outcome) {
    steps.completeAny(
        List.of(Step.ASSESS_ANSWERS, Step.ASSESS_AS_LEADER),
        supervisionId,
        deed,
        Map.of(ProcessModel.SUPERVISION_OUTCOME, outcome));
  }
}
