package org.huiyin.workflow;

import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Makes every user task of every process tell the publisher when it opens and ends. The role named
 * in the file as candidate group is kept out of the engine's own tables: lists are read from work
 * items, never from the engine.
 */
class WorkItemParseListener extends AbstractBpmnParseListener {

  private final WorkItemPublisher publisher;

  WorkItemParseListener(WorkItemPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition definition =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    Set<Expression> groups = definition.getCandidateGroupIdExpressions();
    String role = groups.stream().map(Expression::getExpressionText).findFirst().orElse(null);
    groups.clear();
    if (!definition.getCandidateUserIdExpressions().isEmpty()) {
      throw new IllegalStateException("a person is named as assignee: " + activity.getId());
    }
    definition.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE, task -> publisher.opened(task, role));
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, publisher::completed);
    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, publisher::cancelled);
  }
}
