package org.huiyin.proposal;

/**
 * What the rule table says about a finding.
 *
 * @param outcome {@code NOT_FILE}, {@code RETURN_FIRST}, {@code MERGE}, {@code CONVERT} or {@code
 *     SHOW_OLD_REPLY}
 * @param text explanation for staff
 */
public record FindingAdvice(String outcome, String text) {}
