package org.huiyin.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Refuses at the door with a code, and leaves the wording to the error page. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final boolean basic;

  Refusals(boolean basic) {
    this.basic = basic;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"huiyin\"");
    if (basic) {
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"huiyin\", charset=\"UTF-8\"");
    }
    RefusedRequest.send(request, response, HttpStatus.UNAUTHORIZED, "web.unauthenticated");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    String code = cause instanceof CsrfException ? "web.form-expired" : "forbidden";
    RefusedRequest.send(request, response, HttpStatus.FORBIDDEN, code);
  }
}
