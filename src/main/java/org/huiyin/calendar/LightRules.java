package org.huiyin.calendar;

import java.util.List;

/** The rule table of warning lights; kept by the module that reads rule tables. */
@FunctionalInterface
public interface LightRules {

  /**
   * Returns the rules in force.
   *
   * @return the rules in any order; a light may have several, the earliest counts
   */
  List<LightRule> rules();
}
