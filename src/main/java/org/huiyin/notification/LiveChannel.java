package org.huiyin.notification;

import java.io.IOException;

/** The way to one open page. Only one thread at a time writes to it. */
public interface LiveChannel {

  /**
   * Sends an event with a position that the page names when it comes back.
   *
   * @param event name of the event
   * @param position where to go on from
   * @param data a JSON value
   * @throws IOException when the page is gone
   */
  void send(String event, long position, String data) throws IOException;

  /**
   * Sends an event that needs no position.
   *
   * @param event name of the event
   * @throws IOException when the page is gone
   */
  void send(String event) throws IOException;

  /**
   * Shows that the line is up.
   *
   * @throws IOException when the page is gone
   */
  void beat() throws IOException;

  /**
   * Tells whether the page may still listen.
   *
   * @return false when its reader signed out
   */
  boolean isAllowed();

  /** Ends it; the page may come back. */
  void close();
}
