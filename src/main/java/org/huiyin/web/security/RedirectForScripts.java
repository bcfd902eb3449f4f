package org.huiyin.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form sent by script learns where to go in a header instead of following the redirect unseen:
 * the browser then opens the page itself, with its flash message, scroll position and history.
 */
final class RedirectForScripts extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader("HX-Request") == null) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(request, new Redirects(response));
    }
  }

  private static final class Redirects extends HttpServletResponseWrapper {

    private Redirects(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setStatus(int status) {
      super.setStatus(
          status >= 300 && status < 400 && status != SC_NOT_MODIFIED ? SC_NO_CONTENT : status);
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(HttpHeaders.LOCATION.equalsIgnoreCase(name) ? "HX-Redirect" : name, value);
    }

    @Override
    public void sendRedirect(String location) {
      setStatus(SC_NO_CONTENT);
      setHeader(HttpHeaders.LOCATION, location);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) {
      sendRedirect(location);
    }
  }
}
