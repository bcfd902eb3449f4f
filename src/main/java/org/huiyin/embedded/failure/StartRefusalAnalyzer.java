package org.huiyin.embedded.failure;

import org.huiyin.embedded.StartRefusal;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Passes on the sentence of a refusal. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusalAnalyzer extends AbstractFailureAnalyzer<StartRefusal> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, StartRefusal refusal) {
    return new FailureAnalysis(String.valueOf(refusal.getMessage()), null, failure);
  }
}
