package org.huiyin.handling;

import java.util.UUID;
import java.util.function.Function;
import org.huiyin.shared.PerTransaction;
import org.springframework.stereotype.Component;

/**
 * The assignments a transaction deals with. A deed on one is followed by many who ask for it; they
 * are answered from what was saved.
 */
@Component
class KnownAssignments {

  private final PerTransaction<UUID, AssignmentView> views = new PerTransaction<>();

  AssignmentView get(UUID assignmentId, Function<UUID, AssignmentView> loader) {
    return views.get(assignmentId, loader);
  }

  /** Takes an assignment as it was saved, or read under its lock. */
  void keep(Assignment assignment) {
    views.keep(assignment.id(), assignment.view());
  }
}
