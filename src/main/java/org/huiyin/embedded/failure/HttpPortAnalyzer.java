package org.huiyin.embedded.failure;

import org.huiyin.embedded.Sentences;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The port of the web server is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HttpPortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, PortInUseException taken) {
    return new FailureAnalysis(
        Sentences.of("startup.http-port-taken", Integer.toString(taken.getPort())), null, failure);
  }
}
