package org.huiyin.web.notice;

import java.util.Map;
import java.util.UUID;
import org.huiyin.notification.NoticeView;
import org.huiyin.notification.Notices;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.ListAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox. */
@Controller
class NoticeController {

  private final Notices notices;

  NoticeController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/notices")
  String inbox(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    ListAddress address = new ListAddress("/notices", parameters);
    boolean unread = address.isSet("unread");
    Page<NoticeView> page = notices.inbox(user, unread, after, Page.DEFAULT_SIZE);
    model.addAttribute("page", page);
    model.addAttribute("first", after == null);
    model.addAttribute("unreadOnly", unread);
    model.addAttribute("unreadCount", notices.unread(user));
    model.addAttribute("address", address);
    return "notice/inbox";
  }

  /** Opening a notice is reading it. */
  @GetMapping("/notices/{id}")
  String open(@PathVariable UUID id, CurrentUser user) {
    return "redirect:/proposals/" + notices.read(id, user).proposalId();
  }

  @PostMapping("/notices/read-all")
  String readAll(@RequestParam UUID upTo, CurrentUser user, RedirectAttributes redirect) {
    Flash.say(redirect, "notices.all-read", notices.readAll(user, upTo));
    return "redirect:/notices";
  }
}
