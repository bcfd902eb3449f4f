package org.huiyin.notification.publishing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The trace of the present request or command, which stands beside the log. */
public final class TraceContext implements AutoCloseable {

  private static final String TRACE = "traceId";
  private static final String SPAN = "spanId";

  /** W3C Trace Context, version 00. */
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

  private final @Nullable String outerTrace = MDC.get(TRACE);
  private final @Nullable String outerSpan = MDC.get(SPAN);

  private TraceContext() {}

  /**
   * Goes on with the trace of whoever asked, until it is closed.
   *
   * @param traceparent as W3C Trace Context writes it; anything else changes nothing
   * @return what to close
   */
  public static TraceContext continuing(@Nullable String traceparent) {
    TraceContext context = new TraceContext();
    Matcher parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
    if (parts.matches()) {
      MDC.put(TRACE, parts.group(1));
      MDC.put(SPAN, parts.group(2));
    }
    return context;
  }

  /**
   * Returns the trace.
   *
   * @return as W3C Trace Context writes it; null when nothing is traced
   */
  public static @Nullable String current() {
    String trace = MDC.get(TRACE);
    String span = MDC.get(SPAN);
    if (trace == null || span == null || trace.length() != 32 || span.length() != 16) {
      return null;
    }
    return "00-" + trace + "-" + span + "-01";
  }

  @Override
  public void close() {
    restore(TRACE, outerTrace);
    restore(SPAN, outerSpan);
  }

  private static void restore(String key, @Nullable String value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }
}
