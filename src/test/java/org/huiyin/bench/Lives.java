package org.huiyin.bench;

/** Something that brings items through a procedure of seven steps. */
interface Lives extends AutoCloseable {

  /** How it is called in the record. */
  String name();

  /** The schema it writes to. */
  String schema();

  /** Makes ready what stays: whoever brings items through. */
  default void prepare(int clients) {}

  /**
   * Brings one item from its beginning to its end.
   *
   * @param client number of who does it; the same number never at the same time
   */
  void live(int client);

  @Override
  default void close() {}
}
