package org.huiyin.calendar;

/**
 * A limit as the rule table gives it.
 *
 * @param rule code of the rule, key of its name in {@code messages/}, such as {@code due.claim}
 * @param amount how many units, not negative
 * @param unit what is counted
 */
public record DueRule(String rule, int amount, DueUnit unit) {

  /** Refuses a limit that ends before it starts. */
  public DueRule {
    if (amount < 0) {
      throw new IllegalArgumentException("rule " + rule + " has the negative amount " + amount);
    }
  }
}
