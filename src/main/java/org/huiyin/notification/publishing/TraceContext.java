package org.huiyin.notification.publishing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The trace of the present request or command, which stands beside the log. */
public final class TraceContext {

  private static final String TRACE = "traceId";
  private static final String SPAN = "spanId";

  /** W3C Trace Context, version 00. */
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

  private TraceContext() {}

  /**
   * What is done within a trace.
   *
   * @param <E> what it may throw
   */
  public interface Work<E extends Exception> {

    /**
     * Does it.
     *
     * @throws E when it fails
     */
    void run() throws E;
  }

  /**
   * Does something within the trace of whoever asked for it.
   *
   * @param traceparent as W3C Trace Context writes it; anything else changes nothing
   * @param work what is done
   * @param <E> what it may throw
   * @throws E what it throws
   */
  public static <E extends Exception> void within(@Nullable String traceparent, Work<E> work)
      throws E {
    Matcher parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
    if (!parts.matches()) {
      work.run();
      return;
    }
    String outerTrace = MDC.get(TRACE);
    String outerSpan = MDC.get(SPAN);
    MDC.put(TRACE, parts.group(1));
    MDC.put(SPAN, parts.group(2));
    try {
      work.run();
    } finally {
      restore(TRACE, outerTrace);
      restore(SPAN, outerSpan);
    }
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

  private static void restore(String key, @Nullable String value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }
}
