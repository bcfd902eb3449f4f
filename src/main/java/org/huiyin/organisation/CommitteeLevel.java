package org.huiyin.organisation;

/** Level of a committee in the tree; each level stands below the one before it. */
public enum CommitteeLevel {
  /** Of a province. */
  PROVINCE,
  /** Of a city. */
  CITY,
  /** Of a county or a district. */
  COUNTY;

  /**
   * Tells whether a committee of this level can stand below one of another.
   *
   * @param upper level of the committee above
   * @return true when this level is a lower one
   */
  public boolean isBelow(CommitteeLevel upper) {
    return compareTo(upper) > 0;
  }
}
