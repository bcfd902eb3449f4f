package org.huiyin.web.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Stage;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.springframework.stereotype.Component;

/** Tells where a proposal is in the procedure, as a list. */
@Component
class Progress {

  private final WorkItems items;

  Progress(WorkItems items) {
    this.items = items;
  }

  /** Stages that not every proposal passes are left out until it does. */
  List<StageLine> of(UUID proposalId, boolean ended) {
    List<WorkItem> all =
        items.allOf(proposalId).stream()
            .filter(item -> item.state() != WorkItem.State.CANCELLED)
            .toList();
    List<StageLine> lines = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      List<WorkItem> own = all.stream().filter(item -> item.step().stage() == stage).toList();
      boolean usual = stage.compareTo(Stage.SUPERVISION) < 0;
      if (!own.isEmpty() || (usual && !ended)) {
        lines.add(new StageLine(stage, place(own), own));
      }
    }
    return lines;
  }

  private static StageLine.Place place(List<WorkItem> items) {
    if (items.stream().anyMatch(item -> item.state() == WorkItem.State.OPEN)) {
      return StageLine.Place.HERE;
    }
    return items.isEmpty() ? StageLine.Place.AHEAD : StageLine.Place.PASSED;
  }
}
