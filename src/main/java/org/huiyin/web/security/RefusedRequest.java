package org.huiyin.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Refuses a request before any controller sees it; the error page words the code. */
public final class RefusedRequest {

  private static final String CODE = RefusedRequest.class.getName() + ".code";

  private RefusedRequest() {}

  /**
   * Refuses.
   *
   * @param request what is refused
   * @param response takes the answer
   * @param status its status
   * @param code key of the text
   * @throws IOException when the connection breaks
   */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    request.setAttribute(CODE, code);
    response.sendError(status.value());
  }

  /**
   * Tells why a request was refused at the door.
   *
   * @param request the request
   * @return key of the text; null when the door did not refuse it
   */
  public static @Nullable String codeOf(HttpServletRequest request) {
    return (String) request.getAttribute(CODE);
  }
}
