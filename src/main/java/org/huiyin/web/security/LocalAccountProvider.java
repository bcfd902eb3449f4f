package org.huiyin.web.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.SignInAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks user name and password against the local accounts. Whatever is wrong, the answer is the
 * same and takes as long, so that nobody learns which accounts exist or are locked.
 */
@Component
class LocalAccountProvider implements AuthenticationProvider {

  /**
   * Of a password nobody has. As costly to compare as that of an account; making it at each start
   * would cost as much.
   */
  static final String HASH_OF_NOBODY =
      "{bcrypt}$2a$10$hMVWTtFx9P1PQnjGUt/1AOqWqC5bOu.iZQXIZ74k/1JrWKjdZIkV2";

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Clock clock;

  LocalAccountProvider(Accounts accounts, PasswordEncoder encoder, Clock clock) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    String username = authentication.getName();
    Object credentials = authentication.getCredentials();
    String password = credentials == null ? "" : credentials.toString();
    Optional<SignInAccount> account = accounts.findForSignIn(username);
    boolean matches = matches(password, account.map(SignInAccount::passwordHash).orElse(null));
    Optional<CurrentUser> user =
        matches && account.map(this::isOpen).orElse(false)
            ? accounts.userNamed(username)
            : Optional.empty();
    if (user.isEmpty()) {
      accounts.recordFailure(username);
      throw new BadCredentialsException("refused");
    }
    accounts.recordSuccess(user.get().personId());
    return authenticated(user.get());
  }

  static Authentication authenticated(CurrentUser user) {
    List<GrantedAuthority> authorities =
        user.roles().stream()
            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(user.personId(), user.username()), null, authorities);
  }

  /** Nobody has a password longer than the hash reads; the encoder would refuse to look at it. */
  private boolean matches(String password, @Nullable String hash) {
    if (password.length() > 72) {
      return false;
    }
    boolean matches = encoder.matches(password, hash == null ? HASH_OF_NOBODY : hash);
    return matches && hash != null;
  }

  private boolean isOpen(SignInAccount account) {
    return account.active() && !account.isLocked(clock.instant());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
