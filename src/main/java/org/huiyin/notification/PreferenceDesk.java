package org.huiyin.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.notification.mail.MailRoom;
import org.huiyin.notification.mail.PreferenceTable;
import org.huiyin.notification.mail.UnsubscribeLinks;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Faults;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own choice of what comes by mail. */
@Service
@Transactional
public class PreferenceDesk {

  private static final Set<String> LANGUAGES = Set.of("zh", "en");
  private static final int LAST_HOUR = 23;

  private final PreferenceTable table;
  private final UnsubscribeLinks links;
  private final MailRoom room;

  PreferenceDesk(PreferenceTable table, UnsubscribeLinks links, MailRoom room) {
    this.table = table;
    this.links = links;
    this.room = room;
  }

  /**
   * Tells whether mails are sent at all.
   *
   * @return false where no mail server is set
   */
  public boolean mailsAreSent() {
    return room.isOpen();
  }

  /**
   * Returns what a person chose.
   *
   * @param user the person
   * @return the choice, with defaults where there is none
   */
  @Transactional(readOnly = true)
  public NoticePreferences of(CurrentUser user) {
    return table
        .of(List.of(user.personId()))
        .getOrDefault(user.personId(), NoticePreferences.UNLESS_CHOSEN);
  }

  /**
   * Changes one's own choice.
   *
   * @param wanted the whole choice
   * @param by whose
   * @throws InvalidInput naming {@code language}, {@code quietFrom}, {@code quietUntil} or {@code
   *     digestHour}
   */
  public void change(NoticePreferences wanted, Acting by) {
    by.requireInPerson();
    Faults faults = new Faults();
    if (!LANGUAGES.contains(wanted.language())) {
      faults.add("language", "input.not-valid");
    }
    requireHour(faults, "quietFrom", wanted.quietFrom());
    requireHour(faults, "quietUntil", wanted.quietUntil());
    requireHour(faults, "digestHour", wanted.digestHour());
    if (faults.isEmpty() && wanted.isQuiet(wanted.digestHour())) {
      faults.add("digestHour", "preferences.digest-in-quiet-hours");
    }
    faults.refuseIfAny();
    table.save(by.user().personId(), wanted);
  }

  /**
   * Tells what a link in a mail ends.
   *
   * @param link its signed part
   * @return the groups
   * @throws RuleViolation 422 when nobody here signed it
   */
  @Transactional(readOnly = true)
  public Set<NoticeGroup> groupsOf(String link) {
    return links.read(link).groups();
  }

  /**
   * Ends mails about groups of notices. Whoever holds the link may, once or more often.
   *
   * @param link signed part of a link in a mail
   * @return the groups
   * @throws RuleViolation 422 when nobody here signed it
   */
  public Set<NoticeGroup> unsubscribe(String link) {
    UnsubscribeLinks.Signed signed = links.read(link);
    Map<NoticeGroup, MailChoice> none =
        signed.groups().stream()
            .collect(Collectors.toMap(group -> group, group -> MailChoice.NONE));
    table.choose(signed.personId(), none);
    return signed.groups();
  }

  private static void requireHour(Faults faults, String field, int hour) {
    if (hour < 0 || hour > LAST_HOUR) {
      faults.add(field, "input.not-valid");
    }
  }
}
