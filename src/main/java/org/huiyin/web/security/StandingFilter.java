package org.huiyin.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that was closed meanwhile, and leads somebody with an initial
 * password to the page where it is changed before anything else opens.
 */
final class StandingFilter extends OncePerRequestFilter {

  /** Session attribute: the password was found to be the person's own. */
  private static final String OWN_PASSWORD = StandingFilter.class.getName() + ".ownPassword";

  /** What open pages ask for by themselves; they are told so when they may not go on. */
  static final String EVENTS = "/events/";

  private static final String ACCOUNT_PAGE = "/account";

  private final CurrentUsers users;
  private final Accounts accounts;

  StandingFilter(CurrentUsers users, Accounts accounts) {
    this.users = users;
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isSignedIn()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<CurrentUser> user = users.of(request);
    if (user.isEmpty()) {
      end(request.getSession(false));
      lead(request, response, "/sign-in?ended");
      return;
    }
    if (mayGoOn(request, user.get())) {
      chain.doFilter(request, response);
      return;
    }
    lead(request, response, ACCOUNT_PAGE);
  }

  private static void lead(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    if (pathOf(request).startsWith(EVENTS)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(request.getContextPath() + page);
    }
  }

  private static String pathOf(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private boolean mayGoOn(HttpServletRequest request, CurrentUser user) {
    String path = pathOf(request);
    if (SecurityConfiguration.isPublic(path)
        || path.equals(ACCOUNT_PAGE)
        || path.equals(ACCOUNT_PAGE + "/password")
        || path.equals("/sign-out")) {
      return true;
    }
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(OWN_PASSWORD) != null) {
      return true;
    }
    if (accounts.mustChangePassword(user.personId())) {
      return false;
    }
    if (session != null) {
      session.setAttribute(OWN_PASSWORD, true);
    }
    return true;
  }

  private static boolean isSignedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
  }

  private static void end(@Nullable HttpSession session) {
    SecurityContextHolder.clearContext();
    if (session != null) {
      session.invalidate();
    }
  }
}
