package org.huiyin.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.CurrentUser;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is signed in, with the rights of this moment; read once for each request. */
@Component
public class CurrentUsers {

  private static final String ATTRIBUTE = CurrentUsers.class.getName();

  private final Accounts accounts;

  CurrentUsers(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Returns who is signed in.
   *
   * @param request the request being answered
   * @return the user; empty when nobody is, or the account was closed meanwhile
   */
  public Optional<CurrentUser> of(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    if (request.getAttribute(ATTRIBUTE) instanceof CurrentUser known
        && known.username().equals(authentication.getName())) {
      return Optional.of(known);
    }
    Optional<CurrentUser> user = accounts.userNamed(authentication.getName());
    user.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
    return user;
  }
}
