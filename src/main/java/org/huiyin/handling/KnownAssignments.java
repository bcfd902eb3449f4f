package org.huiyin.handling;

import java.util.UUID;
import java.util.function.Function;
import org.huiyin.shared.PerTransaction;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.stereotype.Component;

/**
 * The assignments a transaction deals with. A deed on one is followed by many who ask for it; they
 * are answered from what was saved.
 */
@Component
class KnownAssignments implements AfterSaveCallback<Assignment> {

  private final PerTransaction<UUID, AssignmentView> views = new PerTransaction<>();

  AssignmentView get(UUID assignmentId, Function<UUID, AssignmentView> loader) {
    return views.get(assignmentId, loader);
  }

  /** Takes an assignment as it was read under its lock. */
  Assignment locked(Assignment assignment) {
    views.keep(assignment.id(), assignment.view());
    return assignment;
  }

  /** Runs after the row was written and before anybody hears of it. */
  @Override
  public Assignment onAfterSave(Assignment saved) {
    views.keep(saved.id(), saved.view());
    return saved;
  }
}
