package org.huiyin.proposal;

/** A finding of the review that stands against filing; the rule table says what follows from it. */
public enum Finding {
  /** Touches a secret. */
  SECRET,
  /** Content the law prohibits. */
  PROHIBITED,
  /** Internal affairs of a party. */
  PARTY_INTERNAL,
  /** In litigation or arbitration. */
  IN_LITIGATION,
  /** Academic discussion only. */
  ACADEMIC_ONLY,
  /** A personal matter. */
  PERSONAL_MATTER,
  /** Advertising. */
  ADVERTISING,
  /** Accuses a person by name. */
  NAMED_ACCUSATION,
  /** Empty or without a concrete suggestion. */
  NO_CONCRETE_SUGGESTION,
  /** Outside the area of the committee. */
  OUTSIDE_AREA,
  /** More than one matter. */
  SEVERAL_MATTERS,
  /** Same matter as another proposal of this year. */
  DUPLICATE_THIS_YEAR,
  /** Same matter as an answered proposal of an earlier year. */
  DUPLICATE_EARLIER_YEAR
}
