package org.huiyin.web.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.web.security.CurrentUsers;
import org.springframework.stereotype.Component;

/** Tells whose page asks by itself. */
@Component
class LiveReaders {

  private final CurrentUsers users;
  private final Presence presence;

  LiveReaders(CurrentUsers users, Presence presence) {
    this.users = users;
    this.presence = presence;
  }

  /** Pages left open ask for ever; who did nothing for as long as a session lasts is gone. */
  Optional<CurrentUser> of(HttpServletRequest request) {
    Optional<CurrentUser> user = users.of(request);
    HttpSession session = request.getSession(false);
    if (user.isPresent() && session != null && presence.isIdle(session)) {
      session.invalidate();
      return Optional.empty();
    }
    return user;
  }
}
