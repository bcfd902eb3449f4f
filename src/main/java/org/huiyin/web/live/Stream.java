package org.huiyin.web.live;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.huiyin.notification.LiveChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events to one page. */
final class Stream implements LiveChannel {

  private static final Logger LOG = LoggerFactory.getLogger(Stream.class);

  /** After so long the page comes back by itself, so that no line is kept for ever. */
  private static final long LONGEST = 30L * 60 * 1000;

  /** How long a page waits before it comes back. */
  private static final long PAUSE = 3_000;

  private final SseEmitter emitter = new SseEmitter(LONGEST);
  private final HttpSession session;

  Stream(HttpSession session) {
    this.session = session;
  }

  SseEmitter emitter() {
    return emitter;
  }

  @Override
  public void send(String event, long position, String data) throws IOException {
    emitter.send(
        SseEmitter.event()
            .id(Long.toString(position))
            .name(event)
            .data(data, MediaType.TEXT_PLAIN));
  }

  @Override
  public void send(String event) throws IOException {
    emitter.send(SseEmitter.event().name(event).data("{}", MediaType.TEXT_PLAIN));
  }

  /**
   * Sends the first event in the thread of the request, and with it the headers: the filters around
   * it still set some, and would do so while another thread sends them.
   */
  void begin() throws IOException {
    emitter.send(SseEmitter.event().comment("").reconnectTime(PAUSE));
  }

  @Override
  public void beat() throws IOException {
    emitter.send(SseEmitter.event().comment(""));
  }

  @Override
  public boolean isAllowed() {
    try {
      session.getCreationTime();
      return true;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      emitter.complete();
    } catch (RuntimeException gone) {
      // the container has taken the response back: whoever listened hung up at the same moment
      LOG.debug("A stream was over already", gone);
    }
  }
}
