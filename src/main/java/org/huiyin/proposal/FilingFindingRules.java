package org.huiyin.proposal;

/** The rule table of findings; kept by the module that reads rule tables. A person decides. */
@FunctionalInterface
public interface FilingFindingRules {

  /**
   * Looks up what follows from a finding.
   *
   * @param finding what the review found
   * @param alreadyReturned whether the proposal was returned for amendment before
   * @return the advice
   */
  FindingAdvice adviceFor(Finding finding, boolean alreadyReturned);
}
