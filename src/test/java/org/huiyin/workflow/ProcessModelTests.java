package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Step;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/** The ids of the code and the ids of the files are the same, in both directions. */
class ProcessModelTests {

  private static final Pattern TIMER =
      Pattern.compile("\\$\\{dueDates\\.instantOf\\(execution, '(\\w+)'\\)}");

  private final List<BpmnModelInstance> files = read();

  private static List<BpmnModelInstance> read() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn"))
          .map(ProcessModelTests::read)
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static BpmnModelInstance read(Resource file) {
    try {
      return Bpmn.readModelFromStream(file.getInputStream());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private <T extends BaseElement> Stream<T> all(Class<T> type) {
    return files.stream()
        .map(file -> file.getModelElementsByType(type))
        .flatMap(Collection::stream);
  }

  private static Set<String> ids(Stream<? extends BaseElement> elements) {
    return elements.map(BaseElement::getId).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyProcessIsKnown() {
    assertThat(ids(all(Process.class))).isEqualTo(new TreeSet<>(ProcessModel.PROCESSES));
  }

  @Test
  void everyUserTaskIsAStepAndEveryStepAUserTask() {
    Set<String> steps =
        Arrays.stream(Step.values())
            .map(ProcessModel::elementOf)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ids(all(UserTask.class))).isEqualTo(steps);
  }

  @Test
  void everyMessageIsSentAndEverySentMessageIsInAFile() {
    assertThat(ids(all(Message.class))).isEqualTo(new TreeSet<>(ProcessModel.MESSAGES));
  }

  @Test
  void everyServiceTaskHasItsClassAndEveryClassItsServiceTask() throws ClassNotFoundException {
    Set<String> used =
        all(ServiceTask.class)
            .map(ServiceTask::getCamundaDelegateExpression)
            .map(expression -> expression.substring(2, expression.length() - 1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> classes = new TreeSet<>();
    for (String name : used) {
      Class<?> type = Class.forName("org.huiyin.workflow." + StringUtils.capitalize(name));
      assertThat(ServiceStep.class).isAssignableFrom(type);
      classes.add(name);
    }
    assertThat(classes).isEqualTo(serviceSteps());
  }

  private static Set<String> serviceSteps() {
    return new com.tngtech.archunit.core.importer.ClassFileImporter()
        .importPackages("org.huiyin.workflow").stream()
            .filter(type -> type.isAssignableTo(ServiceStep.class) && !type.isInterface())
            .map(type -> StringUtils.uncapitalize(type.getSimpleName()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyTimerAsksForADayTheDomainKnows() {
    Set<String> asked = new TreeSet<>();
    for (BpmnModelInstance file : files) {
      Matcher timer = TIMER.matcher(Bpmn.convertToString(file));
      while (timer.find()) {
        asked.add(timer.group(1));
      }
    }
    assertThat(asked)
        .isEqualTo(
            Arrays.stream(TimerDates.Deadline.values())
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyUserTaskSaysWhoDoesIt() {
    assertThat(all(UserTask.class))
        .allSatisfy(
            task -> {
              if (task.getCamundaAssignee() == null) {
                assertThat(task.getCamundaCandidateGroups())
                    .isIn(Arrays.stream(Role.values()).map(Role::name).toList());
              }
            });
  }

  @Test
  void everyElementIsDrawnAndNamed() {
    for (BpmnModelInstance file : files) {
      Set<String> shapes =
          file.getModelElementsByType(BpmnShape.class).stream()
              .map(shape -> shape.getBpmnElement().getId())
              .collect(Collectors.toSet());
      Set<String> edges =
          file.getModelElementsByType(BpmnEdge.class).stream()
              .map(edge -> edge.getBpmnElement().getId())
              .collect(Collectors.toSet());
      assertThat(shapes).containsAll(ids(file.getModelElementsByType(FlowNode.class).stream()));
      assertThat(edges).containsAll(ids(file.getModelElementsByType(SequenceFlow.class).stream()));
      assertThat(file.getModelElementsByType(UserTask.class))
          .allSatisfy(task -> assertThat(task.getName()).containsPattern("\\p{IsHan}"));
    }
  }
}
