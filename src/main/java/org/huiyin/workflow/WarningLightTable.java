package org.huiyin.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.calendar.DueUnit;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.LightRule;
import org.huiyin.calendar.LightRules;
import org.springframework.stereotype.Component;

/** Warning lights by the table {@code warning-lights.dmn}. */
@Component
class WarningLightTable implements LightRules {

  private final RuleTables tables;

  WarningLightTable(RuleTables tables) {
    this.tables = tables;
  }

  @Override
  public List<LightRule> rules() {
    Map<String, Object> anyLevel = new HashMap<>();
    anyLevel.put("committeeLevel", null);
    return tables.decideAll("warningLights", anyLevel).stream()
        .map(WarningLightTable::rule)
        .toList();
  }

  private static LightRule rule(Map<String, Object> row) {
    return new LightRule(
        Light.valueOf((String) row.get("light")),
        ((Number) row.get("offset")).intValue(),
        DueUnit.valueOf((String) row.get("unit")),
        (String) row.get("measure"));
  }
}
