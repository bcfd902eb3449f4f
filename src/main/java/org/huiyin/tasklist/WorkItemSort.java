package org.huiyin.tasklist;

import java.time.Instant;
import java.time.LocalDate;

/**
 * In which order open items are listed. Each order ends with the id of the item, so that no two
 * items share a place and a page can begin after any of them.
 */
public enum WorkItemSort {
  /** By due day; items without one come last. */
  DUE("due_on", "cast(:key as date)"),
  /** What waits longest comes first. */
  AGE("opened_at", "cast(:key as timestamptz)"),
  /**
   * By case or registration number as people count: shorter ones first, so that 99 comes before
   * 100; items without a number come last.
   */
  NUMBER(
      "coalesce(lpad(number, 40), '~') collate \"C\"",
      "coalesce(lpad(nullif(cast(:key as text), ''), 40), '~') collate \"C\"");

  private final String column;
  private final String bound;

  WorkItemSort(String column, String bound) {
    this.column = column;
    this.bound = bound;
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
    return new Keyset(position(item), item.id()).text();
  }

  /** Reads a key. */
  Keyset place(String key) {
    return Keyset.parse(key, this::checked);
  }

  private String position(WorkItem item) {
    return switch (this) {
      case DUE -> item.dueOn() == null ? WorkItemLedger.NO_DUE_DAY : item.dueOn().toString();
      case AGE -> item.openedAt().toString();
      case NUMBER -> item.number() == null ? "" : item.number();
    };
  }

  private String checked(String position) {
    return switch (this) {
      case DUE ->
          position.equals(WorkItemLedger.NO_DUE_DAY)
              ? position
              : LocalDate.parse(position).toString();
      case AGE -> Instant.parse(position).toString();
      case NUMBER -> position;
    };
  }
}
