package org.huiyin.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Words for pages, in the reader's language: dates, names and the constants of the vocabulary. In
 * templates it is {@code @texts}; nothing given yields an empty text.
 */
@Component("texts")
public class PageTexts {

  private static final String NAMES = PageTexts.class.getName() + ".names";
  private static final DateTimeFormatter DATE_ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter DATE_EN =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT_ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter MOMENT_EN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final MessageSource messages;
  private final Organisation organisation;
  private final Clock clock;

  PageTexts(MessageSource messages, Organisation organisation, Clock clock) {
    this.messages = messages;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * Words a message.
   *
   * @param code its key
   * @param arguments fill it; dates and constants are worded too
   * @return the text; the key itself when there is none
   */
  public String of(String code, Object... arguments) {
    return refusal(code, List.of(arguments));
  }

  /**
   * Words a constant of the vocabulary, such as a state or a role.
   *
   * @param constant the constant
   * @return its word
   */
  public String of(@Nullable Enum<?> constant) {
    if (constant == null) {
      return "";
    }
    return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /**
   * Words a constant that a read model keeps as text.
   *
   * @param type simple name of the enumeration
   * @param constant name of the constant
   * @return its word
   */
  public String constant(String type, @Nullable String constant) {
    return constant == null ? "" : of(type + "." + constant);
  }

  /**
   * Words a refusal.
   *
   * @param code its key
   * @param arguments what fills it
   * @return the text; the key itself when there is none
   */
  public String refusal(String code, List<Object> arguments) {
    Object[] worded = arguments.stream().map(this::word).toArray();
    String text = messages.getMessage(code, worded, code, locale());
    return text == null ? code : text;
  }

  /**
   * Makes arguments of a text fit for programs: constants by their names, everything else as it is
   * when JSON knows it.
   *
   * @param arguments arguments of a refusal
   * @return the same, plain
   */
  public List<Object> plain(List<Object> arguments) {
    return arguments.stream()
        .map(
            argument -> {
              if (argument instanceof Enum<?> constant) {
                return constant.name();
              }
              return argument instanceof Number || argument instanceof Boolean
                  ? argument
                  : String.valueOf(word(argument));
            })
        .toList();
  }

  /**
   * Writes a day, 2026年3月1日 or 1 Mar 2026.
   *
   * @param day the day
   * @return the text
   */
  public String date(@Nullable LocalDate day) {
    return day == null ? "" : (isEnglish() ? DATE_EN : DATE_ZH).format(day);
  }

  /**
   * Writes the day of a moment, where the committee is.
   *
   * @param moment the moment
   * @return the text
   */
  public String day(@Nullable Instant moment) {
    return moment == null ? "" : date(LocalDate.ofInstant(moment, clock.getZone()));
  }

  /**
   * Writes a moment to the minute, where the committee is.
   *
   * @param moment the moment
   * @return the text
   */
  public String moment(@Nullable Instant moment) {
    return moment == null
        ? ""
        : (isEnglish() ? MOMENT_EN : MOMENT_ZH).format(moment.atZone(clock.getZone()));
  }

  /**
   * Says how far a due day is from today: in 3 days, today, 2 days overdue.
   *
   * @param due the due day
   * @return the text
   */
  public String distance(@Nullable LocalDate due) {
    if (due == null) {
      return of("web.due.none");
    }
    long days = ChronoUnit.DAYS.between(LocalDate.now(clock), due);
    if (days == 0) {
      return of("web.due.today");
    }
    return days > 0 ? of("web.due.in-days", days) : of("web.due.days-late", -days);
  }

  /**
   * Tells what day it is for the committee.
   *
   * @return today
   */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Names a person.
   *
   * @param personId who; none for the system
   * @return the name
   */
  public String person(@Nullable UUID personId) {
    return personId == null ? of("web.system") : named(personId, organisation::nameOf);
  }

  /**
   * Names a department.
   *
   * @param departmentId which
   * @return the name
   */
  public String department(@Nullable UUID departmentId) {
    return departmentId == null
        ? ""
        : named(departmentId, id -> organisation.department(id).name());
  }

  /**
   * Names a committee.
   *
   * @param committeeId which
   * @return the name
   */
  public String committee(@Nullable UUID committeeId) {
    return committeeId == null ? "" : named(committeeId, id -> organisation.committee(id).name());
  }

  /**
   * Tells the language of the page as the root element declares it.
   *
   * @return {@code en} or {@code zh-CN}
   */
  public String language() {
    return isEnglish() ? "en" : "zh-CN";
  }

  private Object word(Object argument) {
    if (argument instanceof LocalDate day) {
      return date(day);
    }
    if (argument instanceof Instant moment) {
      return moment(moment);
    }
    if (argument instanceof Enum<?> constant && !(argument instanceof MessageSourceResolvable)) {
      return of(constant);
    }
    return argument instanceof UUID ? argument.toString() : argument;
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  private static boolean isEnglish() {
    return Locale.ENGLISH.getLanguage().equals(locale().getLanguage());
  }

  /** A page names the same people many times. */
  private static String named(UUID id, Function<UUID, String> lookUp) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return lookUp.apply(id);
    }
    Names names = (Names) request.getAttribute(NAMES, RequestAttributes.SCOPE_REQUEST);
    if (names == null) {
      names = new Names(new HashMap<>());
      request.setAttribute(NAMES, names, RequestAttributes.SCOPE_REQUEST);
    }
    return names.known().computeIfAbsent(id, key -> nameOrNothing(key, lookUp));
  }

  /** A name that is gone must not take the page with it. */
  private static String nameOrNothing(UUID id, Function<UUID, String> lookUp) {
    try {
      return lookUp.apply(id);
    } catch (RuleViolation unknown) {
      return "";
    }
  }

  private record Names(Map<UUID, String> known) {}
}
