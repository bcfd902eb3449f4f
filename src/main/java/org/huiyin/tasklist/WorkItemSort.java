package org.huiyin.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * In which order open items are listed. Each order ends with the id of the item, so that no two
 * items share a place and a page can begin after any of them.
 */
public enum WorkItemSort {
  /** By due day; items without one come last. */
  DUE(
      "due_on",
      "cast(:key as date)",
      item -> item.dueOn() == null ? WorkItemLedger.NO_DUE_DAY : item.dueOn().toString(),
      day -> day.equals(WorkItemLedger.NO_DUE_DAY) ? day : LocalDate.parse(day).toString()),
  /** What waits longest comes first. */
  AGE(
      "opened_at",
      "cast(:key as timestamptz)",
      item -> item.openedAt().toString(),
      moment -> Instant.parse(moment).toString()),
  /**
   * By case or registration number as people count: shorter ones first, so that 99 comes before
   * 100; items without a number come last.
   */
  NUMBER(
      "coalesce(lpad(number, 40), '~') collate \"C\"",
      "coalesce(lpad(nullif(cast(:key as text), ''), 40), '~') collate \"C\"",
      item -> item.number() == null ? "" : item.number(),
      UnaryOperator.identity());

  private final String column;
  private final String bound;
  private final Function<WorkItem, String> position;
  private final UnaryOperator<String> check;

  WorkItemSort(
      String column,
      String bound,
      Function<WorkItem, String> position,
      UnaryOperator<String> check) {
    this.column = column;
    this.bound = bound;
    this.position = position;
    this.check = check;
  }

  /** What is compared first. */
  String column() {
    return column;
  }

  /** Condition for everything behind the place {@code :key}, {@code :keyId}. */
  String behind() {
    return "(" + column + ", id) > (" + bound + ", :keyId)";
  }

  /** The order, also of rows that were merged. */
  String order() {
    return " order by " + column + ", id";
  }

  /** The key after an item. */
  String keyAfter(WorkItem item) {
    return new Keyset(position.apply(item), item.id()).text();
  }

  /** Reads a key. */
  Keyset place(String key) {
    return Keyset.parse(key, check);
  }
}
