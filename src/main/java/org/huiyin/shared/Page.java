package org.huiyin.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list read by key, so that the thousandth page costs what the first does.
 *
 * @param rows the rows, in the order of the list
 * @param next opaque key with which to ask for the following page; null on the last page
 * @param <T> what a row is
 */
public record Page<T>(List<T> rows, @Nullable String next) {

  /** Rows a page holds when the caller does not say. */
  public static final int DEFAULT_SIZE = 50;

  /** Most rows a caller may ask for. */
  public static final int LARGEST_SIZE = 200;

  /**
   * Cuts a page from a query that asked for one row more than wanted.
   *
   * @param found up to {@code size + 1} rows
   * @param size rows wanted
   * @param key makes the key after a row
   * @param <T> what a row is
   * @return the page, with a next key only when there is more
   */
  public static <T> Page<T> of(List<T> found, int size, Function<T, String> key) {
    if (found.size() <= size) {
      return new Page<>(List.copyOf(found), null);
    }
    List<T> rows = List.copyOf(found.subList(0, size));
    return new Page<>(rows, key.apply(rows.get(size - 1)));
  }
}
