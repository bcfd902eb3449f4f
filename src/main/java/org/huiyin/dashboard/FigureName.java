package org.huiyin.dashboard;

/** The figures; what each counts is said with it, because a rate without its base says nothing. */
public enum FigureName {
  /**
   * Filed proposals / submitted ones, withdrawn, merged and converted ones included in the base.
   */
  FILING_RATE,
  /** Replies delivered / replies due by today, of lead and separate departments. */
  REPLY_RATE,
  /** Replies delivered by the effective due day / replies due by today. */
  ON_TIME_RATE,
  /** Replies delivered by the original due day / replies due by today. */
  ON_TIME_RATE_ORIGINAL,
  /** Replied proposals with a face-to-face contact the proposer confirmed / replied proposals. */
  FACE_TO_FACE_RATE,
  /** Ratings "satisfied" with the attitude / valid ratings. */
  SATISFACTION_ATTITUDE,
  /** Ratings "satisfied" with the result / valid ratings. */
  SATISFACTION_RESULT,
  /** Ratings at least "basically satisfied" with the attitude / valid ratings. */
  BASIC_SATISFACTION_ATTITUDE,
  /** Ratings at least "basically satisfied" with the result / valid ratings. */
  BASIC_SATISFACTION_RESULT,
  /** Valid ratings / ratings asked for and no longer open. */
  RATING_RETURN_RATE,
  /** Suggestions adopted / suggestions answered. */
  ADOPTION_RATE,
  /** Replies of class A / replies delivered, of the latest round. */
  CLASS_A_SHARE,
  /** Replies of class B / replies delivered, of the latest round. */
  CLASS_B_SHARE,
  /** Replies of class C / replies delivered, of the latest round. */
  CLASS_C_SHARE,
  /** Promises kept without a new date / promises whose first date has come. */
  DELIVERY_RATE,
  /** Returns upheld / assignments. */
  RETURN_RATE,
  /**
   * Proposals rated at least "basically satisfied" with the result after a further round /
   * proposals handled again and rated.
   */
  REHANDLING_SUCCESS
}
