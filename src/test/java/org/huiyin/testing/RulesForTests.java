package org.huiyin.testing;

import java.util.List;
import org.huiyin.calendar.DueCircumstances;
import org.huiyin.calendar.DueDateRules;
import org.huiyin.calendar.DueRule;
import org.huiyin.calendar.DueStep;
import org.huiyin.calendar.DueUnit;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.LightRule;
import org.huiyin.calendar.LightRules;
import org.huiyin.proposal.FilingFindingRules;
import org.huiyin.proposal.FindingAdvice;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The default rules in plain Java, for tests of modules that stand below the rule tables. */
@TestConfiguration(proxyBeanMethods = false)
public class RulesForTests {

  @Bean
  DueDateRules dueDateRulesForTests() {
    return RulesForTests::limitOf;
  }

  @Bean
  LightRules lightRulesForTests() {
    return () ->
        List.of(
            new LightRule(Light.BLUE, -15, DueUnit.DAYS, "NONE"),
            new LightRule(Light.YELLOW, -5, DueUnit.DAYS, "REMINDER"),
            new LightRule(Light.ORANGE, 1, DueUnit.WORKING_DAYS, "REMINDER_LETTER"),
            new LightRule(Light.RED, 10, DueUnit.WORKING_DAYS, "SUPERVISION_ORDER"));
  }

  @Bean
  FilingFindingRules filingFindingRulesForTests() {
    return (finding, alreadyReturned) ->
        switch (finding) {
          case NO_CONCRETE_SUGGESTION, SEVERAL_MATTERS ->
              new FindingAdvice(alreadyReturned ? "NOT_FILE" : "RETURN_FIRST", finding.name());
          case DUPLICATE_THIS_YEAR -> new FindingAdvice("MERGE", finding.name());
          case DUPLICATE_EARLIER_YEAR -> new FindingAdvice("SHOW_OLD_REPLY", finding.name());
          case PERSONAL_MATTER -> new FindingAdvice("CONVERT", finding.name());
          default -> new FindingAdvice("NOT_FILE", finding.name());
        };
  }

  private static DueRule limitOf(DueStep step, DueCircumstances circumstances) {
    String rule = step.messageKey();
    return switch (step) {
      case AMENDMENT, REVIEW, SUPERVISION_ANSWER, LOOK_BACK_VERIFICATION ->
          new DueRule(rule, 10, DueUnit.WORKING_DAYS);
      case LOOK_BACK_CONFIRMATION, CONTACT_CONFIRMATION ->
          new DueRule(rule, 10, DueUnit.WORKING_DAYS);
      case RETURN_RULING, APPROVAL, EXTENSION_RULING, SUPERVISION_ORDER ->
          new DueRule(rule, 3, DueUnit.WORKING_DAYS);
      case RATING -> new DueRule(rule, 15, DueUnit.WORKING_DAYS);
      case LOOK_BACK_REPORT -> new DueRule(rule, 20, DueUnit.WORKING_DAYS);
      case CO_OPINION, CONSULTATION -> new DueRule(rule, 1, DueUnit.MONTHS);
      case HANDLING -> new DueRule(rule, circumstances.round() == 1 ? 3 : 1, DueUnit.MONTHS);
      case ASSIGNMENT ->
          "PLENARY".equals(circumstances.origin())
              ? new DueRule(rule, 30, DueUnit.DAYS)
              : new DueRule(rule, 5, DueUnit.WORKING_DAYS);
      default -> new DueRule(rule, 5, DueUnit.WORKING_DAYS);
    };
  }
}
