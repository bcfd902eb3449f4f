package org.huiyin.web.live;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.ArrayDeque;
import java.util.Deque;

/** The open lines of a session; they end with it, and the oldest when they become too many. */
final class Lines implements HttpSessionBindingListener {

  private static final String ATTRIBUTE = Lines.class.getName();
  private static final int MOST = 24;

  private final Deque<Runnable> ends = new ArrayDeque<>();
  private boolean closed;

  static Lines of(HttpSession session) {
    synchronized (Lines.class) {
      if (session.getAttribute(ATTRIBUTE) instanceof Lines lines) {
        return lines;
      }
      Lines lines = new Lines();
      session.setAttribute(ATTRIBUTE, lines);
      return lines;
    }
  }

  /** Adds a line, by what ends it. */
  synchronized void add(Runnable end) {
    ends.addLast(end);
    if (closed || ends.size() > MOST) {
      ends.removeFirst().run();
    }
  }

  /** Forgets a line that ended. */
  synchronized void remove(Runnable end) {
    ends.remove(end);
  }

  @Override
  public synchronized void valueUnbound(HttpSessionBindingEvent event) {
    closed = true;
    while (!ends.isEmpty()) {
      ends.removeFirst().run();
    }
  }
}
