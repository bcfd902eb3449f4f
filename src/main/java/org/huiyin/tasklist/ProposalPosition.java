package org.huiyin.tasklist;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.workflow.ProcessDiagrams;
import org.huiyin.workflow.ProcessDiagrams.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a proposal stands in the drawings of its processes. */
@Service
@Transactional(readOnly = true)
public class ProposalPosition {

  /**
   * A drawing with what is done and what waits in it.
   *
   * @param diagram name of the drawing
   * @param waiting ids of drawn elements at which somebody has to act
   * @param done ids of drawn elements that were completed at least once
   */
  public record Marked(String diagram, Set<String> waiting, Set<String> done) {}

  private final WorkItems workItems;
  private final ProcessDiagrams diagrams;

  ProposalPosition(WorkItems workItems, ProcessDiagrams diagrams) {
    this.workItems = workItems;
    this.diagrams = diagrams;
  }

  /**
   * Marks the drawings of a proposal.
   *
   * @param proposalId of the proposal
   * @return the drawings in which anything ever happened to it, the life of the proposal first
   */
  public List<Marked> of(UUID proposalId) {
    Map<String, Marked> marked = new LinkedHashMap<>();
    diagrams
        .names()
        .forEach(
            name ->
                marked.put(name, new Marked(name, new LinkedHashSet<>(), new LinkedHashSet<>())));
    for (WorkItem item : workItems.allOf(proposalId)) {
      Place place = diagrams.placeOf(item.step());
      mark(marked, place, item.state());
      if (place.diagram().equals("department-handling")) {
        diagrams.departmentHandling().stream()
            .limit(1)
            .forEach(call -> mark(marked, call, item.state()));
      }
    }
    return marked.values().stream()
        .filter(one -> !one.waiting().isEmpty() || !one.done().isEmpty())
        .toList();
  }

  private static void mark(Map<String, Marked> marked, Place place, WorkItem.State state) {
    Marked one = java.util.Objects.requireNonNull(marked.get(place.diagram()));
    if (state == WorkItem.State.OPEN) {
      one.waiting().add(place.element());
    } else if (state == WorkItem.State.DONE) {
      one.done().add(place.element());
    }
  }

  /**
   * Returns a drawing.
   *
   * @param diagram its name
   * @return BPMN 2.0 XML
   */
  public String drawing(String diagram) {
    return diagrams.xml(diagram);
  }
}
