package org.huiyin.workflow;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Step;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The process files as drawings, and where in them each step is drawn. */
@Component
public class ProcessDiagrams {

  private static final List<String> FILES =
      List.of("proposal-lifecycle", "department-handling", "supervision", "look-back");
  private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
  }

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
    List<Place> found = new ArrayList<>();
    for (String diagram : FILES) {
      String xml = text(diagram);
      drawings.put(diagram, xml);
      read(diagram, xml, found);
    }
    calls = List.copyOf(found);
  }

  private static String text(String diagram) {
    try {
      return new ClassPathResource("bpmn/" + diagram + ".bpmn")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Only names are wanted: the engine itself checks the files. Its model of them would cost a start
   * most of a second.
   */
  private void read(String diagram, String xml, List<Place> found) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && MODEL.equals(reader.getNamespaceURI())) {
          if (reader.getLocalName().equals("userTask")) {
            Place task = place(diagram, reader);
            places.put(ProcessModel.stepOf(task.element()), task);
          } else if (reader.getLocalName().equals("callActivity") && diagram.equals(FILES.get(0))) {
            found.add(place(diagram, reader));
          }
        }
      }
    } catch (XMLStreamException malformed) {
      throw new IllegalStateException(diagram, malformed);
    }
  }

  private static Place place(String diagram, XMLStreamReader element) {
    return new Place(
        diagram, element.getAttributeValue(null, "id"), element.getAttributeValue(null, "name"));
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
