package org.huiyin.handling;

/** What a reply says to one suggestion. */
public enum AnswerOutcome {
  /** Adopted. */
  ADOPTED,
  /** Adopted in part. */
  PARTLY,
  /** Not adopted, explained. */
  EXPLAINED
}
