package org.huiyin.workflow;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.calendar.DueCircumstances;
import org.huiyin.calendar.DueDateRules;
import org.huiyin.calendar.DueRule;
import org.huiyin.calendar.DueStep;
import org.huiyin.calendar.DueUnit;
import org.springframework.stereotype.Component;

/** Due days by the table {@code due-dates.dmn}. */
@Component
class DueDateTable implements DueDateRules {

  private final RuleTables tables;

  DueDateTable(RuleTables tables) {
    this.tables = tables;
  }

  @Override
  public DueRule ruleFor(DueStep step, DueCircumstances circumstances) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("step", step.name());
    inputs.put("origin", circumstances.origin());
    inputs.put("handlingRole", circumstances.handlingRole());
    inputs.put("key", circumstances.key());
    inputs.put("round", circumstances.round());
    Map<String, Object> row = tables.decide("dueDates", inputs);
    return new DueRule(
        (String) row.get("rule"),
        ((Number) row.get("amount")).intValue(),
        DueUnit.valueOf((String) row.get("unit")));
  }
}
