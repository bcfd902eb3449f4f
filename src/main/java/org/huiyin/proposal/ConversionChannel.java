package org.huiyin.proposal;

/** Where a converted proposal goes on. */
public enum ConversionChannel {
  /** Answered as a micro-suggestion. */
  MICRO_SUGGESTION,
  /** Reported as an opinion item. */
  OPINION_ITEM,
  /** Passed on as a letter of the member. */
  MEMBER_LETTER
}
