package org.huiyin.web.notice;

import org.huiyin.notification.Notices;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.web.page.MenuCount;
import org.springframework.stereotype.Component;

/** How many notices nobody read yet. */
@Component
class UnreadCount implements MenuCount {

  private final Notices notices;

  UnreadCount(Notices notices) {
    this.notices = notices;
  }

  @Override
  public String path() {
    return "/notices";
  }

  @Override
  public long count(CurrentUser user) {
    return notices.unread(user);
  }
}
