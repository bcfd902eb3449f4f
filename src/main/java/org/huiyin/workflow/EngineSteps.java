package org.huiyin.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The few things the driver does to the engine. Every call joins the caller's transaction. Somebody
 * quicker becomes a refusal; a token that is not where the domain says it should be is a fault of
 * the program and stops the transaction.
 */
@Component
class EngineSteps {

  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;
  private final WaitingTasks waiting;
  private final CurrentDeed currentDeed;

  EngineSteps(
      RuntimeService runtime,
      ProcessEngineConfigurationImpl engine,
      WaitingTasks waiting,
      CurrentDeed currentDeed) {
    this.runtime = runtime;
    this.engine = engine;
    this.waiting = waiting;
    this.currentDeed = currentDeed;
  }

  /** Starts a process by its start message. */
  void start(String message, UUID businessKey, Deed deed, Map<String, Object> variables) {
    during(
        deed,
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey.toString())
                .setVariables(variables)
                .correlateStartMessage());
  }

  /** Delivers a message to the running process of the business key. */
  void signal(String message, UUID businessKey, Deed deed, Map<String, Object> localVariables) {
    during(
        deed,
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey.toString())
                .setVariablesToTriggeredScope(localVariables)
                .correlate());
  }

  /** Completes the only waiting instance of a step. */
  void complete(Step step, UUID businessKey, Deed deed, Map<String, ?> answers) {
    completeOne(List.of(step), businessKey, null, deed, answers);
  }

  /** Completes the instance of a step that waits for this subject. */
  void completeFor(Step step, UUID businessKey, UUID subjectId, Deed deed) {
    completeOne(List.of(step), businessKey, subjectId, deed, Map.of());
  }

  /** Completes whichever of the steps waits. */
  void completeAny(List<Step> steps, UUID businessKey, Deed deed, Map<String, ?> answers) {
    completeOne(steps, businessKey, null, deed, answers);
  }

  /** As {@link #signal}, when a process runs for the business key. */
  void signalIfRunning(
      String message, UUID businessKey, Deed deed, Map<String, Object> localVariables) {
    if (runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey.toString())
            .count()
        > 0) {
      signal(message, businessKey, deed, localVariables);
    }
  }

  /** Completes the instance of a step that waits for this subject, when it still waits. */
  void completeIfWaiting(Step step, UUID businessKey, UUID subjectId, Deed deed) {
    waiting
        .find(List.of(step), businessKey, subjectId)
        .ifPresent(task -> complete(task, deed, Map.of()));
  }

  private void completeOne(
      List<Step> steps,
      UUID businessKey,
      @Nullable UUID subjectId,
      Deed deed,
      Map<String, ?> answers) {
    WaitingTasks.Waiting task =
        waiting
            .find(steps, businessKey, subjectId)
            .orElseThrow(
                () -> new IllegalStateException(steps + " does not wait for " + businessKey));
    complete(task, deed, answers);
  }

  private void complete(WaitingTasks.Waiting task, Deed deed, Map<String, ?> answers) {
    during(
        deed,
        () ->
            engine
                .getCommandExecutorTxRequired()
                .execute(new CompleteWaitingTask(task, passing(answers))));
  }

  /**
   * The gateway right behind the step asks for the answers, in the same transaction, and nobody
   * does later: they need not be stored.
   */
  private static VariableMap passing(Map<String, ?> answers) {
    VariableMap passing = Variables.createVariables();
    answers.forEach((name, value) -> passing.putValueTyped(name, passing(value)));
    return passing;
  }

  private static TypedValue passing(Object value) {
    return Variables.untypedValue(value, true);
  }

  private void during(Deed deed, Runnable work) {
    try {
      currentDeed.during(deed, work);
    } catch (OptimisticLockingException lost) {
      throw RuleViolation.conflict("stale");
    } catch (ProcessEngineException wrapped) {
      throw refusalWithin(wrapped);
    }
  }

  /** A refusal of somebody who listens to the engine stays what it is. */
  private static RuntimeException refusalWithin(ProcessEngineException wrapped) {
    for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
      if (cause instanceof RuleViolation refusal) {
        return refusal;
      }
    }
    return wrapped;
  }

  /** Gives ids to the activity that follows in the same transaction, without storing the list. */
  static void handOver(VariableScope scope, String variable, Collection<UUID> ids) {
    scope.setVariable(variable, passing(asText(ids)));
  }

  /** As {@link #handOver} for the start of a process. */
  static Map<String, Object> handedOver(String variable, Collection<UUID> ids) {
    return Map.of(variable, passing(asText(ids)));
  }

  /** Ids as the engine carries them. */
  static List<String> asText(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}
