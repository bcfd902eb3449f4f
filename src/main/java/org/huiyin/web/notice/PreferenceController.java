package org.huiyin.web.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiyin.notification.MailChoice;
import org.huiyin.notification.NoticeGroup;
import org.huiyin.notification.NoticePreferences;
import org.huiyin.notification.PreferenceDesk;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.web.page.Flash;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one wants to be told by mail, and the way out for whoever got one. */
@Controller
class PreferenceController {

  private static final String PAGE = "/notices/preferences";
  private static final String WAY_OUT = "/mail/unsubscribe";
  private static final List<Integer> HOURS = IntStream.range(0, 24).boxed().toList();

  private final PreferenceDesk desk;
  private final Accounts accounts;
  private final Organisation organisation;

  PreferenceController(PreferenceDesk desk, Accounts accounts, Organisation organisation) {
    this.desk = desk;
    this.accounts = accounts;
    this.organisation = organisation;
  }

  @GetMapping(PAGE)
  String preferences(CurrentUser user, Model model) {
    model.addAttribute("chosen", desk.of(user));
    model.addAttribute("mailsAreSent", desk.mailsAreSent());
    model.addAttribute("email", organisation.person(user.personId()).email());
    model.addAttribute("groups", List.of(NoticeGroup.values()));
    model.addAttribute("choices", List.of(MailChoice.values()));
    model.addAttribute("hours", HOURS);
    return "notice/preferences";
  }

  @PostMapping(PAGE)
  String change(
      @RequestParam(required = false) Map<String, String> fields,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "zh") String language,
      @RequestParam(defaultValue = "-1") int quietFrom,
      @RequestParam(defaultValue = "-1") int quietUntil,
      @RequestParam(defaultValue = "-1") int digestHour,
      Acting by,
      RedirectAttributes redirect) {
    Map<NoticeGroup, MailChoice> mail = new EnumMap<>(NoticeGroup.class);
    for (NoticeGroup group : NoticeGroup.values()) {
      for (MailChoice choice : MailChoice.values()) {
        if (choice.name().equals(fields.get(group.name()))) {
          mail.put(group, choice);
        }
      }
    }
    desk.change(new NoticePreferences(mail, language, quietFrom, quietUntil, digestHour), by);
    accounts.changeEmail(email, by);
    Flash.say(redirect, "preferences.changed");
    return "redirect:" + PAGE;
  }

  /** Programs that look at links change nothing; a person confirms. */
  @GetMapping(WAY_OUT)
  String ask(@RequestParam(defaultValue = "") String link, Model model) {
    model.addAttribute("link", link);
    model.addAttribute("groups", desk.groupsOf(link));
    model.addAttribute("done", false);
    return "notice/unsubscribe";
  }

  /** The button of that page. */
  @PostMapping(path = WAY_OUT, params = "confirmed")
  String unsubscribe(@RequestParam(defaultValue = "") String link, Model model) {
    Set<NoticeGroup> groups = desk.unsubscribe(link);
    model.addAttribute("link", link);
    model.addAttribute("groups", groups);
    model.addAttribute("done", true);
    return "notice/unsubscribe";
  }

  /** The one click of mail programs (RFC 8058), which expect no page. */
  @PostMapping(path = WAY_OUT, params = "!confirmed")
  ResponseEntity<Void> unsubscribe(@RequestParam(defaultValue = "") String link) {
    desk.unsubscribe(link);
    return ResponseEntity.noContent().build();
  }
}
