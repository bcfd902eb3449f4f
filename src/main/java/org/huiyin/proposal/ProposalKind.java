package org.huiyin.proposal;

/** Who hands a proposal in. */
public enum ProposalKind {
  /** One member. */
  INDIVIDUAL,
  /** Several members, led by the first signer. */
  JOINT,
  /** A party, group, sector or special committee. */
  COLLECTIVE
}
