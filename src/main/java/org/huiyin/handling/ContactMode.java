package org.huiyin.handling;

/** How a department spoke with a proposer. */
public enum ContactMode {
  /** In person. */
  FACE_TO_FACE,
  /** At a meeting of several. */
  SYMPOSIUM,
  /** By telephone. */
  TELEPHONE,
  /** By e-mail. */
  E_MAIL,
  /** By letter. */
  LETTER,
  /** Otherwise. */
  OTHER
}
