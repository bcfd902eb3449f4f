package org.huiyin.notification.mail;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.notification.MailChoice;
import org.huiyin.notification.NoticeGroup;
import org.huiyin.notification.NoticePreferences;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people chose. */
@Repository
public class PreferenceTable {

  private final JdbcClient jdbc;

  PreferenceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Choice(UUID personId, String noticeGroup, String mail) {}

  private record Habit(
      UUID personId, String language, int quietFrom, int quietUntil, int digestHour) {}

  /**
   * Reads what people chose.
   *
   * @param people who
   * @return the choice of everybody asked about
   */
  public Map<UUID, NoticePreferences> of(Collection<UUID> people) {
    UUID[] ids = people.toArray(UUID[]::new);
    Map<UUID, Map<NoticeGroup, MailChoice>> choices = new HashMap<>();
    jdbc.sql("select * from notice_preference where person_id = any(?)")
        .param(ids)
        .query(Choice.class)
        .list()
        .forEach(
            choice ->
                choices
                    .computeIfAbsent(choice.personId(), id -> new EnumMap<>(NoticeGroup.class))
                    .put(
                        NoticeGroup.valueOf(choice.noticeGroup()),
                        MailChoice.valueOf(choice.mail())));
    Map<UUID, Habit> habits = new HashMap<>();
    jdbc.sql("select * from mail_habit where person_id = any(?)")
        .param(ids)
        .query(Habit.class)
        .list()
        .forEach(habit -> habits.put(habit.personId(), habit));
    Map<UUID, NoticePreferences> all = new HashMap<>();
    for (UUID id : people) {
      all.put(id, preferences(choices.getOrDefault(id, Map.of()), habits.get(id)));
    }
    return all;
  }

  private static NoticePreferences preferences(
      Map<NoticeGroup, MailChoice> choices, @Nullable Habit habit) {
    NoticePreferences usual = NoticePreferences.UNLESS_CHOSEN;
    return habit == null
        ? new NoticePreferences(
            choices, usual.language(), usual.quietFrom(), usual.quietUntil(), usual.digestHour())
        : new NoticePreferences(
            choices, habit.language(), habit.quietFrom(), habit.quietUntil(), habit.digestHour());
  }

  /**
   * Keeps a whole choice.
   *
   * @param personId whose
   * @param preferences the choice
   */
  public void save(UUID personId, NoticePreferences preferences) {
    choose(personId, preferences.mail());
    jdbc.sql(
            """
            insert into mail_habit (person_id, language, quiet_from, quiet_until, digest_hour)
            values (?, ?, ?, ?, ?)
            on conflict (person_id) do update set language = excluded.language,
              quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
              digest_hour = excluded.digest_hour
            """)
        .params(
            personId,
            preferences.language(),
            preferences.quietFrom(),
            preferences.quietUntil(),
            preferences.digestHour())
        .update();
  }

  /**
   * Keeps the choice for some groups.
   *
   * @param personId whose
   * @param choices what is to hold for them
   */
  public void choose(UUID personId, Map<NoticeGroup, MailChoice> choices) {
    choices.forEach(
        (group, mail) ->
            jdbc.sql(
                    """
                    insert into notice_preference (person_id, notice_group, mail) values (?, ?, ?)
                    on conflict (person_id, notice_group) do update set mail = excluded.mail
                    """)
                .params(personId, group.name(), mail.name())
                .update());
  }
}
