package org.huiyin.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Step;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The process files as drawings, and where in them each step is drawn. */
@Component
public class ProcessDiagrams {

  private static final List<String> FILES =
      List.of("proposal-lifecycle", "department-handling", "supervision", "look-back");

  /**
   * A place in a drawing.
   *
   * @param diagram name of the drawing
   * @param element id of the drawn element
   * @param name what the element is called
   */
  public record Place(String diagram, String element, String name) {}

  private final Map<String, String> drawings = new LinkedHashMap<>();
  private final Map<Step, Place> places = new EnumMap<>(Step.class);
  private final List<Place> calls;

  ProcessDiagrams() {
    FILES.forEach(this::read);
    BpmnModelInstance lifecycle = parse(FILES.get(0));
    calls =
        lifecycle.getModelElementsByType(CallActivity.class).stream()
            .map(call -> new Place(FILES.get(0), call.getId(), call.getName()))
            .toList();
  }

  private void read(String diagram) {
    try {
      drawings.put(
          diagram,
          new ClassPathResource("bpmn/" + diagram + ".bpmn")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    for (UserTask task : parse(diagram).getModelElementsByType(UserTask.class)) {
      places.put(
          ProcessModel.stepOf(task.getId()), new Place(diagram, task.getId(), task.getName()));
    }
  }

  private BpmnModelInstance parse(String diagram) {
    return Bpmn.readModelFromStream(
        new ByteArrayInputStream(xml(diagram).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Returns the names of the drawings.
   *
   * @return names, the life of a proposal first
   */
  public List<String> names() {
    return List.copyOf(drawings.keySet());
  }

  /**
   * Returns a drawing.
   *
   * @param diagram its name
   * @return BPMN 2.0 XML with diagram interchange
   * @throws RuleViolation 404 when there is no such drawing
   */
  public String xml(String diagram) {
    String xml = drawings.get(diagram);
    if (xml == null) {
      throw RuleViolation.notFound("not-found");
    }
    return xml;
  }

  /**
   * Tells where a step is drawn.
   *
   * @param step the step
   * @return its place
   */
  public Place placeOf(Step step) {
    return java.util.Objects.requireNonNull(places.get(step));
  }

  /**
   * Tells where the life of a proposal waits for its departments.
   *
   * @return the places that stand for the handling by departments
   */
  public List<Place> departmentHandling() {
    return calls;
  }
}
