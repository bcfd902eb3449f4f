package org.huiyin.bench.data;

import java.time.Instant;
import java.util.List;

/**
 * The rows of one life, with gaps for what is another thing in every copy.
 *
 * @param name of the scene
 * @param open whether it belongs to those that have not ended
 * @param weight how often it is met
 * @param openItems how many work items are open in it
 * @param proposals how many proposals it has; those merged into others are of the same life
 * @param filed which of them have case numbers
 * @param registered which of them have registration numbers
 * @param rows its rows, table by table
 * @param idMillis when each of its own ids was made
 * @param engineIds how many ids of the engine it has
 * @param identities how many rows it has in each table with an identity, in the order of tables
 * @param marks the texts it has words for
 * @param begin when it began
 * @param end when it had come where it is
 * @param nextDeadline when the next of its deadlines takes effect; far away without one
 */
record Template(
    String name,
    boolean open,
    int weight,
    int openItems,
    int proposals,
    boolean[] filed,
    boolean[] registered,
    List<Line> rows,
    long[] idMillis,
    int engineIds,
    List<Counted> identities,
    List<Mark> marks,
    Instant begin,
    Instant end,
    Instant nextDeadline) {

  /** A mark: what kind of text, and which of its kind. */
  record Mark(char kind, int number) {}

  /** How many rows of a table get a position. */
  record Counted(String table, int rows) {}

  /**
   * A row.
   *
   * @param table its table
   * @param kept whether every copy has it
   * @param at when it happened that it tells of; it matters where not every copy has it
   * @param pieces what it is made of
   */
  record Line(Table table, Kept kept, long at, Piece[] pieces) {}

  /** Which copies have a row. */
  enum Kept {
    /** All. */
    ALWAYS,
    /** Those whose events have not been cleaned up. */
    WHILE_EVENTS_ARE_KEPT,
    /** Those, and all that are open. */
    WHILE_OPEN_OR_EVENTS_ARE_KEPT
  }

  /** A piece of a row. */
  interface Piece {
    void put(Lines out, Copy copy);
  }
}
