package org.huiyin.web.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.huiyin.notification.LiveNews;
import org.huiyin.notification.Notices;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.tasklist.WorkItemCounts;
import org.huiyin.tasklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What open pages ask for by themselves. Strangers are told so plainly, without a page. */
@Controller
class LiveController {

  private final LiveNews news;
  private final Notices notices;
  private final WorkItems items;
  private final LiveReaders readers;

  LiveController(LiveNews news, Notices notices, WorkItems items, LiveReaders readers) {
    this.news = news;
    this.notices = notices;
    this.items = items;
    this.readers = readers;
  }

  /**
   * Numbers every page shows.
   *
   * @param unread notices nobody read
   * @param tasks what waits for the reader
   */
  record Numbers(int unread, long tasks) {}

  /** A page that comes back names the last notice it saw; a new one what it was built with. */
  @GetMapping(path = "/events/stream")
  ResponseEntity<SseEmitter> stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      @RequestParam(required = false) @Nullable String from,
      HttpServletRequest request)
      throws IOException {
    Optional<CurrentUser> user = readers.of(request);
    HttpSession session = request.getSession(false);
    if (user.isEmpty() || session == null) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    Stream stream = new Stream(session);
    stream.begin();
    Lines lines = Lines.of(session);
    Runnable end = news.open(user.get(), position(last, from), stream);
    lines.add(end);
    stream.emitter().onTimeout(end);
    stream.emitter().onError(gone -> end.run());
    stream
        .emitter()
        .onCompletion(
            () -> {
              end.run();
              lines.remove(end);
            });
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(stream.emitter());
  }

  @GetMapping(path = "/events/numbers")
  ResponseEntity<Numbers> numbers(HttpServletRequest request) {
    return readers
        .of(request)
        .map(
            user -> {
              WorkItemCounts counts = items.counts(user);
              return ResponseEntity.ok()
                  .cacheControl(CacheControl.noStore())
                  .body(new Numbers(notices.unread(user), counts.claimable() + counts.mine()));
            })
        .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
  }

  private long position(@Nullable String last, @Nullable String from) {
    for (String given : new String[] {last, from}) {
      if (given != null && given.matches("\\d{1,18}")) {
        return Long.parseLong(given);
      }
    }
    return news.position();
  }
}
