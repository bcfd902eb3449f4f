package org.huiyin.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.calendar.WorkingDays;
import org.huiyin.notification.MailChoice;
import org.huiyin.notification.NoticeGroup;
import org.huiyin.notification.NoticePreferences;
import org.huiyin.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks notices through, in their order and each once on whichever node, and decides what becomes a
 * mail at once, what waits for the digest, and what is told in the inbox only.
 */
@Service
@Transactional
class MailPlanner {

  private static final int AT_ONCE = 500;

  /** What is older is no news: mails were off, or the application was. */
  private static final Duration OLDEST = Duration.ofDays(2);

  private static final Duration KEPT = Duration.ofDays(180);

  private final MailTable table;
  private final PreferenceTable preferences;
  private final WorkingDays workingDays;
  private final Ids ids;
  private final Clock clock;

  MailPlanner(
      MailTable table, PreferenceTable preferences, WorkingDays workingDays, Ids ids, Clock clock) {
    this.table = table;
    this.preferences = preferences;
    this.workingDays = workingDays;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Plans what came since, and digests whose hour has come.
   *
   * @return whether there is more
   */
  boolean plan() {
    Optional<Long> progress = table.takeProgress();
    if (progress.isEmpty()) {
      return false;
    }
    long from = progress.get();
    long upTo = table.reach(from, AT_ONCE);
    if (upTo > from) {
      planNotices(table.candidates(from, upTo, clock.instant().minus(OLDEST)));
      table.noteProgress(upTo);
    }
    planDigests();
    table.forget(clock.instant().minus(KEPT));
    return upTo > from;
  }

  private void planNotices(List<MailTable.Candidate> candidates) {
    Set<UUID> people =
        candidates.stream().map(MailTable.Candidate::personId).collect(Collectors.toSet());
    Map<UUID, NoticePreferences> chosen = preferences.of(people);
    Map<UUID, UUID> mails = new HashMap<>();
    for (MailTable.Candidate candidate : candidates) {
      NoticePreferences own = chosen.get(candidate.personId());
      NoticeGroup group = NoticeGroup.of(candidate.eventType());
      MailChoice choice = own == null ? MailChoice.NONE : own.mail().get(group);
      if (own != null && choice == MailChoice.AT_ONCE) {
        UUID mail = mails.computeIfAbsent(candidate.personId(), person -> mailAtOnce(person, own));
        table.addNotice(candidate, group, mail);
      } else if (choice == MailChoice.DIGEST) {
        table.addNotice(candidate, group, null);
      }
    }
  }

  /** What comes together is one mail; what comes in quiet hours waits for their end together. */
  private UUID mailAtOnce(UUID personId, NoticePreferences own) {
    Instant now = clock.instant();
    ZonedDateTime here = now.atZone(clock.getZone());
    if (!own.isQuiet(here.getHour())) {
      return newMail(personId, now);
    }
    ZonedDateTime end = here.toLocalDate().atTime(own.quietUntil(), 0).atZone(clock.getZone());
    Instant due = (end.isAfter(here) ? end : end.plusDays(1)).toInstant();
    return table.mailThatWaits(personId, now).orElseGet(() -> newMail(personId, due));
  }

  private UUID newMail(UUID personId, Instant due) {
    UUID id = ids.next();
    table.addMail(id, personId, due, clock.instant());
    return id;
  }

  private void planDigests() {
    List<MailTable.Awaiting> awaiting = table.awaitingDigest();
    if (awaiting.isEmpty()) {
      return;
    }
    ZonedDateTime here = clock.instant().atZone(clock.getZone());
    LocalDate today = here.toLocalDate();
    Map<UUID, NoticePreferences> chosen =
        preferences.of(awaiting.stream().map(MailTable.Awaiting::personId).toList());
    for (MailTable.Awaiting each : awaiting) {
      NoticePreferences own = chosen.getOrDefault(each.personId(), NoticePreferences.UNLESS_CHOSEN);
      UUID id = ids.next();
      if (here.getHour() >= own.digestHour()
          && workingDays.isWorkingDay(today, each.committeeId())
          && table.addDigest(id, each.personId(), today, clock.instant())) {
        table.putIntoDigest(id, each.personId());
      }
    }
  }
}
