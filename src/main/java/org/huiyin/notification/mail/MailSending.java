package org.huiyin.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.huiyin.notification.MailChoice;
import org.huiyin.notification.NoticePreferences;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * Sends mails that are due. One that could not be sent is tried again, less and less often, and
 * given up after a day or when the server says that the address is wrong. A node that dies between
 * sending and noting it lets another send the mail once more.
 */
@Component
class MailSending {

  private static final int AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int PERMANENT = 500;

  private final MailTable table;
  private final PreferenceTable preferences;
  private final Organisation organisation;
  private final MailWriter writer;
  private final MailRoom room;
  private final MailSettings settings;
  private final Clock clock;

  MailSending(
      MailTable table,
      PreferenceTable preferences,
      Organisation organisation,
      MailWriter writer,
      MailRoom room,
      MailSettings settings,
      Clock clock) {
    this.table = table;
    this.preferences = preferences;
    this.organisation = organisation;
    this.writer = writer;
    this.room = room;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sends some mails.
   *
   * @return how many were tried
   */
  int sendSome() {
    Instant now = clock.instant();
    List<MailTable.Due> due = table.take(AT_ONCE, now, now.plus(LEASE));
    due.forEach(this::send);
    return due.size();
  }

  private void send(MailTable.Due mail) {
    Person reader = organisation.person(mail.personId());
    NoticePreferences chosen =
        Objects.requireNonNull(preferences.of(List.of(reader.id())).get(reader.id()));
    List<MailTable.Line> lines =
        table.linesOf(mail.id()).stream()
            .filter(line -> chosen.mail().get(line.group()) != MailChoice.NONE)
            .toList();
    if (lines.isEmpty() || !reader.active() || reader.email().isEmpty()) {
      table.settle(mail.id(), "DROPPED", null, clock.instant());
      return;
    }
    try {
      Locale language = "en".equals(chosen.language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
      room.sender().send(writer.write(mail, lines, reader, language, room.sender()));
      table.settle(mail.id(), "SENT", null, clock.instant());
    } catch (MailException | MessagingException failed) {
      fail(mail, failed);
    }
  }

  private void fail(MailTable.Due mail, Exception failed) {
    String reason = String.valueOf(root(failed).getMessage()).strip();
    if (mail.attempts() >= settings.attempts() || isForGood(failed)) {
      table.settle(mail.id(), "GIVEN_UP", reason, clock.instant());
      return;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts() - 1, 16));
    table.tryAgain(
        mail.id(),
        reason,
        clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
  }

  /** Whether the server, or the address itself, says that trying again is of no use. */
  private static boolean isForGood(Throwable failed) {
    if (failed instanceof MailParseException || failed instanceof AddressException) {
      return true;
    }
    if (failed instanceof SMTPAddressFailedException refused) {
      return refused.getReturnCode() >= PERMANENT;
    }
    if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
      for (Exception each : several.getMessageExceptions()) {
        if (isForGood(each)) {
          return true;
        }
      }
    }
    Throwable next = next(failed);
    return next != null && isForGood(next);
  }

  private static Throwable root(Throwable failed) {
    Throwable root = failed;
    if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
      root = several.getMessageExceptions()[0];
    }
    for (Throwable next = next(root); next != null; next = next(root)) {
      root = next;
    }
    return root;
  }

  private static @Nullable Throwable next(Throwable failed) {
    if (failed instanceof MessagingException chained && chained.getNextException() != null) {
      return chained.getNextException();
    }
    return failed.getCause() == failed ? null : failed.getCause();
  }
}
