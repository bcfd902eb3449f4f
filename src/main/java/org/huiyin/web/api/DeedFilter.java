package org.huiyin.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.web.security.CurrentUsers;
import org.huiyin.web.security.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Reads the body of a deed within limits, demands that whoever replaces something names what was
 * seen, and lets a deed with an {@code Idempotency-Key} happen once however often it is sent.
 */
@Component
class DeedFilter extends OncePerRequestFilter {

  static final String KEY = "Idempotency-Key";

  private static final int LARGEST_DOCUMENT = 2 * 1024 * 1024;
  private static final int LARGEST_WORKBOOK = 20 * 1024 * 1024;
  private static final int LONGEST_KEY = 200;

  private final CurrentUsers users;
  private final DeedsOnce once;
  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  DeedFilter(
      CurrentUsers users,
      DeedsOnce once,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.users = users;
    this.once = once;
    this.routes = routes;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !path.startsWith(Api.ROOT + "/")
        || !("POST".equals(request.getMethod()) || "PUT".equals(request.getMethod()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ReadAhead read;
    try {
      read = ReadAhead.of(request, isWorkbook(request) ? LARGEST_WORKBOOK : LARGEST_DOCUMENT);
    } catch (ReadAhead.TooLarge e) {
      RefusedRequest.send(request, response, HttpStatus.CONTENT_TOO_LARGE, "api.body-too-large");
      return;
    }
    CurrentUser user = users.of(request).orElse(null);
    HandlerMethod route = user == null ? null : routeOf(read);
    String key = request.getHeader(KEY);
    if (user == null || route == null) {
      chain.doFilter(read, response);
    } else if ("PUT".equals(request.getMethod())) {
      replace(read, response, chain);
    } else if (key == null) {
      chain.doFilter(read, response);
    } else if (!isKey(key)) {
      RefusedRequest.send(request, response, HttpStatus.BAD_REQUEST, "api.idempotency-key-invalid");
    } else {
      once.run(new DeedsOnce.Request(read, user.personId(), key, route), response, chain);
    }
  }

  /** Who replaces a text says which one, or that there was none. */
  private static void replace(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader(HttpHeaders.IF_MATCH) == null
        && request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) {
      RefusedRequest.send(
          request, response, HttpStatus.PRECONDITION_REQUIRED, "api.version-required");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isWorkbook(HttpServletRequest request) {
    try {
      String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
      return type != null
          && MediaType.parseMediaType(Api.WORKBOOK).equalsTypeAndSubtype(MediaType.valueOf(type));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static boolean isKey(String key) {
    return !key.isEmpty()
        && key.length() <= LONGEST_KEY
        && key.chars().allMatch(character -> character > ' ' && character < 0x7F);
  }

  /** Which method will answer; null when none will, which is refused further on. */
  private @Nullable HandlerMethod routeOf(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      HandlerExecutionChain found = routes.getObject().getHandler(request);
      return found != null && found.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception e) {
      return null;
    }
  }
}
