package org.huiyin.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Parallel instances that are known by their executions alone: they have ended when each of them
 * has. The engine also stores three counters for them and a number for each, which only a condition
 * to end early would read; and the element of the collection, which is asked for while its instance
 * begins and never after.
 */
class UncountedInstances extends ParallelMultiInstanceActivityBehavior {

  private static final Set<String> COUNTERS =
      Set.of(
          NUMBER_OF_INSTANCES,
          NUMBER_OF_ACTIVE_INSTANCES,
          NUMBER_OF_COMPLETED_INSTANCES,
          LOOP_COUNTER);

  private UncountedInstances(MultiInstanceActivityBehavior parsed) {
    setLoopCardinalityExpression(parsed.getLoopCardinalityExpression());
    setCollectionExpression(parsed.getCollectionExpression());
    setCollectionVariable(parsed.getCollectionVariable());
    setCollectionElementVariable(parsed.getCollectionElementVariable());
  }

  @Override
  protected void setLoopVariable(ActivityExecution execution, String name, Object value) {
    if (!COUNTERS.contains(name)) {
      super.setLoopVariable(execution, name, Variables.untypedValue(value, true));
    }
  }

  @Override
  protected Integer getLoopVariable(ActivityExecution execution, String name) {
    return 0;
  }

  @Override
  protected Integer getLocalLoopVariable(ActivityExecution execution, String name) {
    return 0;
  }

  /**
   * Has every parallel multi-instance activity that ends with its last instance be one of these.
   */
  static class ParseListener extends AbstractBpmnParseListener {

    @Override
    public void parseMultiInstanceLoopCharacteristics(
        Element activityElement, Element characteristics, ActivityImpl body) {
      if (body.getActivityBehavior() instanceof ParallelMultiInstanceActivityBehavior parsed
          && parsed.getCompletionConditionExpression() == null) {
        body.setActivityBehavior(new UncountedInstances(parsed));
      }
    }
  }
}
