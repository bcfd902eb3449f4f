package org.huiyin.notification.publishing;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The trace of the present request, which tracing puts beside the log. */
final class TraceContext {

  private TraceContext() {}

  /** Returns the trace as W3C Trace Context writes it; null when nothing is traced. */
  static @Nullable String current() {
    String trace = MDC.get("traceId");
    String span = MDC.get("spanId");
    if (trace == null || span == null || trace.length() != 32 || span.length() != 16) {
      return null;
    }
    return "00-" + trace + "-" + span + "-01";
  }
}
