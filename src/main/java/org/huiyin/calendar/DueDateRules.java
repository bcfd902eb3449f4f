package org.huiyin.calendar;

/** The rule table of limits; kept by the module that reads rule tables. */
@FunctionalInterface
public interface DueDateRules {

  /**
   * Looks a limit up.
   *
   * @param step what has to be done
   * @param circumstances what the limit may depend on
   * @return the limit
   */
  DueRule ruleFor(DueStep step, DueCircumstances circumstances);
}
