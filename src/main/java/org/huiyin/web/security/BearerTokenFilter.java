package org.huiyin.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.huiyin.organisation.AccessTokens;
import org.huiyin.organisation.CurrentUser;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that show a personal access token. */
final class BearerTokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final AccessTokens tokens;
  private final AuthenticationEntryPoint refusal;

  BearerTokenFilter(AccessTokens tokens, AuthenticationEntryPoint refusal) {
    this.tokens = tokens;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      chain.doFilter(request, response);
      return;
    }
    Optional<CurrentUser> user = tokens.userOf(header.substring(SCHEME.length()).strip());
    if (user.isEmpty()) {
      refusal.commence(request, response, new BadCredentialsException("worthless token"));
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(LocalAccountProvider.authenticated(user.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
