package org.huiyin.shared;

/** The way a step came into the system; shown on the timeline. */
public enum Channel {
  /** A person at a page. */
  WEB,
  /** A program through the API. */
  API,
  /** Staff entered for somebody what arrived on paper. */
  PAPER,
  /** A row of an imported workbook. */
  IMPORT,
  /** A one-time signed link. */
  LINK,
  /** A deadline that passed or a rule that applied. */
  SYSTEM
}
