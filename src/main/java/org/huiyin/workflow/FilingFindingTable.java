package org.huiyin.workflow;

import java.util.Map;
import org.huiyin.proposal.FilingFindingRules;
import org.huiyin.proposal.Finding;
import org.huiyin.proposal.FindingAdvice;
import org.springframework.stereotype.Component;

/** What follows from a finding, by the table {@code filing-findings.dmn}. */
@Component
class FilingFindingTable implements FilingFindingRules {

  private final RuleTables tables;

  FilingFindingTable(RuleTables tables) {
    this.tables = tables;
  }

  @Override
  public FindingAdvice adviceFor(Finding finding, boolean alreadyReturned) {
    Map<String, Object> row =
        tables.decide(
            "filingFindings",
            Map.of("finding", finding.name(), "alreadyReturned", alreadyReturned));
    return new FindingAdvice((String) row.get("outcome"), (String) row.get("text"));
  }
}
