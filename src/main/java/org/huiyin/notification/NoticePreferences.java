package org.huiyin.notification;

import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody wants to be told by mail, and when.
 *
 * @param mail the choice for every group
 * @param language {@code zh} or {@code en}
 * @param quietFrom hour from which no mail is sent at once
 * @param quietUntil hour until which none is; the same hour means that there are no quiet hours
 * @param digestHour hour of the daily digest
 */
public record NoticePreferences(
    Map<NoticeGroup, MailChoice> mail,
    String language,
    int quietFrom,
    int quietUntil,
    int digestHour) {

  /** What holds for people who chose nothing. */
  public static final NoticePreferences UNLESS_CHOSEN =
      new NoticePreferences(Map.of(), "zh", 21, 8, 8);

  /** Fills in the defaults of groups that are not named. */
  public NoticePreferences {
    Map<NoticeGroup, MailChoice> all = new EnumMap<>(NoticeGroup.class);
    for (NoticeGroup group : NoticeGroup.values()) {
      all.put(group, mail.getOrDefault(group, group.unlessChosen()));
    }
    mail = Map.copyOf(all);
  }

  /**
   * Tells whether an hour is quiet.
   *
   * @param hour of the day
   * @return true when no mail is to be sent at once
   */
  public boolean isQuiet(int hour) {
    return quietFrom <= quietUntil
        ? hour >= quietFrom && hour < quietUntil
        : hour >= quietFrom || hour < quietUntil;
  }
}
