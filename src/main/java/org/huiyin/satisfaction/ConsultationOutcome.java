package org.huiyin.satisfaction;

/** How a joint consultation ended. */
public enum ConsultationOutcome {
  /** Agreed; the proposal is closed. */
  AGREED,
  /** The departments handle it once more. */
  REHANDLE,
  /** Closed with the dissent kept on record. */
  DISSENT
}
