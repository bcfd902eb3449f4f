package org.huiyin.notification.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words refusals for the people behind the other system, as pages do. */
@Component
class RefusalTexts {

  private final MessageSource messages;
  private final Clock clock;

  RefusalTexts(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  String of(String code, List<Object> arguments, Locale language) {
    Object[] worded = arguments.stream().map(argument -> word(argument, language)).toArray();
    return String.valueOf(messages.getMessage(code, worded, code, language));
  }

  private Object word(Object argument, Locale language) {
    if (argument instanceof LocalDate day) {
      return day(day, language);
    }
    if (argument instanceof Instant moment) {
      return day(LocalDate.ofInstant(moment, clock.getZone()), language);
    }
    if (argument instanceof Enum<?> constant) {
      String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
      return String.valueOf(messages.getMessage(key, null, constant.name(), language));
    }
    return argument instanceof UUID ? argument.toString() : argument;
  }

  private static String day(LocalDate day, Locale language) {
    boolean english = Locale.ENGLISH.equals(language);
    return DateTimeFormatter.ofPattern(english ? "d MMM yyyy" : "yyyy年M月d日", language).format(day);
  }
}
