package org.huiyin.organisation;

/** What kind of body brings in a collective proposal. */
public enum BodyKind {
  /** 党派. */
  PARTY,
  /** 团体. */
  GROUP,
  /** 界别. */
  SECTOR,
  /** 专委会. */
  SPECIAL_COMMITTEE
}
