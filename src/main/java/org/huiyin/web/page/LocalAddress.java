package org.huiyin.web.page;

import org.jspecify.annotations.Nullable;

/** Addresses sent along with a form, to which a redirect may lead: only pages of this house. */
public final class LocalAddress {

  private LocalAddress() {}

  /**
   * Checks an address.
   *
   * @param address path and query as a form sent them
   * @param otherwise where to go without a good one
   * @return the address when it is a page of this house
   */
  public static String or(@Nullable String address, String otherwise) {
    boolean local =
        address != null
            && address.startsWith("/")
            && !address.startsWith("//")
            && address.chars().noneMatch(c -> c == '\\' || c < ' ' || c == '{');
    return local ? address : otherwise;
  }
}
