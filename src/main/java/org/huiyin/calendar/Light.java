package org.huiyin.calendar;

import java.util.Locale;

/** How urgent something is, from calm to alarming; the order counts. */
public enum Light {
  /** Nothing to worry about, or no due day. */
  NONE,
  /** The due day comes into sight. */
  BLUE,
  /** The due day is near. */
  YELLOW,
  /** The due day has passed. */
  ORANGE,
  /** The due day passed long ago. */
  RED;

  /**
   * Compares urgency.
   *
   * @param other another light
   * @return true when this is the same or more urgent
   */
  public boolean atLeast(Light other) {
    return compareTo(other) >= 0;
  }

  /**
   * Returns the key of the name of this light in {@code messages/}.
   *
   * @return the key, such as {@code light.blue}
   */
  public String messageKey() {
    return "light." + name().toLowerCase(Locale.ROOT);
  }
}
