package org.huiyin.embedded.failure;

import org.huiyin.embedded.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints why the application cannot start as one line on the error stream, instead of Boot's log.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SentenceReporter implements FailureAnalysisReporter {

  private static final String OTHER_REPORTER =
      "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

  @Override
  public void report(FailureAnalysis analysis) {
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel(OTHER_REPORTER, LogLevel.OFF);
    String line = oneLine(analysis.getDescription()) + oneLine(analysis.getAction());
    System.err.println(Sentences.of("startup.refused", line.strip()));
  }

  private static String oneLine(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ") + " ";
  }
}
