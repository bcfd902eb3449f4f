package org.huiyin.web.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.concurrent.TimeUnit;
import org.huiyin.notification.LiveNews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Notes when somebody last did something, so that a page left open does not keep a session alive,
 * and how far notices had come when a page was begun.
 */
@Component
public class Presence implements HandlerInterceptor {

  /** Request attribute: position from which the page is to be told of news. */
  static final String POSITION = Presence.class.getName() + ".position";

  private static final String LAST_DEED = Presence.class.getName() + ".lastDeed";
  private static final String OWN_PATH = "/events/";

  private final LiveNews news;

  Presence(LiveNews news) {
    this.news = news;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    HttpSession session = request.getSession(false);
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (session == null || !(handler instanceof HandlerMethod) || path.startsWith(OWN_PATH)) {
      return true;
    }
    if (!"live".equals(request.getHeader("X-Requested-By"))) {
      session.setAttribute(LAST_DEED, System.nanoTime());
    }
    if (HttpMethod.GET.matches(request.getMethod()) && request.getUserPrincipal() != null) {
      request.setAttribute(POSITION, news.position());
    }
    return true;
  }

  /** Tells whether the session would have ended by now if no page were open. */
  boolean isIdle(HttpSession session) {
    return session.getAttribute(LAST_DEED) instanceof Long last
        && session.getMaxInactiveInterval() > 0
        && System.nanoTime() - last > TimeUnit.SECONDS.toNanos(session.getMaxInactiveInterval());
  }

  /**
   * Returns where news for a page begin.
   *
   * @param request that is answered with the page
   * @return a position; null for pages that follow nothing
   */
  public static @Nullable Long positionOf(HttpServletRequest request) {
    return request.getAttribute(POSITION) instanceof Long position ? position : null;
  }
}
