package org.huiyin.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted. Lists are read by key: {@code next} of an answer is {@code after}
 * of the following request.
 *
 * @param after key of the last row seen; nothing for the beginning
 * @param limit rows wanted
 */
public record Listing(
    @Parameter(description = "`next` of the page before; nothing for the first page")
        @Nullable String after,
    @Parameter(description = "rows wanted, 1 to 200; 50 when not said") @Nullable Integer limit) {

  /**
   * Returns the key, which no program can have with characters that databases refuse.
   *
   * @return the key; null for the beginning
   */
  public @Nullable String key() {
    return after == null || after.isBlank() ? null : after.replace("\0", "");
  }

  /**
   * Returns how many rows to answer.
   *
   * @return as asked, else the usual number
   */
  public int size() {
    if (limit == null) {
      return Page.DEFAULT_SIZE;
    }
    if (limit < 1 || limit > Page.LARGEST_SIZE) {
      Faults faults = new Faults();
      faults.add("limit", "api.limit-between", 1, Page.LARGEST_SIZE);
      faults.refuseIfAny();
    }
    return limit;
  }
}
