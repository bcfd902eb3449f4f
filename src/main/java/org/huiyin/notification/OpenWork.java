package org.huiyin.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, told by the module that keeps the task lists. */
public interface OpenWork {

  /**
   * Lists what waits and is due.
   *
   * @param latest the latest due day of interest
   * @return open items that have a due day, by due day
   */
  List<Item> dueBy(LocalDate latest);

  /**
   * Something that waits.
   *
   * @param step what is to be done
   * @param subjectId the aggregate it is to be done to
   * @param proposalId the proposal it belongs to
   * @param committeeId committee of the proposal
   * @param departmentId department that has to act; null when people have to
   * @param people who have to act; empty when a department has to
   * @param openedAt since when it waits
   * @param dueOn when it is due
   */
  record Item(
      Step step,
      UUID subjectId,
      UUID proposalId,
      UUID committeeId,
      @Nullable UUID departmentId,
      List<UUID> people,
      Instant openedAt,
      LocalDate dueOn) {

    /** Copies the people. */
    public Item {
      people = List.copyOf(people);
    }
  }
}
