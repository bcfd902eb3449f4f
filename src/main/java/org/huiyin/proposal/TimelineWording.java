package org.huiyin.proposal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts timeline entries into words. The text of an event is {@code timeline.<type>} in {@code
 * messages/timeline}; see {@link TimelinePattern} for what its placeholders can say.
 */
@Service
@Transactional(readOnly = true)
public class TimelineWording {

  private final Organisation organisation;
  private final JdbcClient jdbc;
  private final MessageSource vocabulary;
  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  TimelineWording(Organisation organisation, JdbcClient jdbc, MessageSource vocabulary) {
    this.organisation = organisation;
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
    texts.setBasename("messages/timeline");
    texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
    texts.setFallbackToSystemLocale(false);
  }

  /**
   * Puts entries into words.
   *
   * @param entries entries of any proposals
   * @param locale Chinese or English
   * @return one sentence per entry, in their order; who did it is not part of it
   */
  public List<String> of(List<TimelineEntry> entries, Locale locale) {
    Names names = namesIn(entries);
    return entries.stream().map(entry -> sentence(entry, names, locale)).toList();
  }

  private String sentence(TimelineEntry entry, Names names, Locale locale) {
    String pattern =
        Objects.requireNonNull(
            texts.getMessage("timeline." + entry.type(), null, entry.type(), locale));
    return TimelinePattern.fill(
        pattern, (fact, words) -> word(fact, words, entry.facts().get(fact), names, locale));
  }

  private @Nullable String word(
      String fact, @Nullable String words, @Nullable Object value, Names names, Locale locale) {
    if (value == null) {
      return null;
    }
    if (value instanceof Collection<?> many) {
      return many.stream()
          .map(one -> word(fact, words, one, names, locale))
          .filter(Objects::nonNull)
          .collect(Collectors.joining(isChinese(locale) ? "、" : ", "));
    }
    String text = value.toString();
    if (words != null) {
      return vocabulary.getMessage(words + "." + text, null, text, locale);
    }
    String name = names.of(fact, text);
    return name != null ? name : date(text, locale);
  }

  private static String date(String text, Locale locale) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return text;
    }
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(isChinese(locale) ? Locale.SIMPLIFIED_CHINESE : locale)
        .format(LocalDate.parse(text));
  }

  private static boolean isChinese(Locale locale) {
    return !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }

  /** Names of what the facts name by id. */
  private record Names(
      Map<UUID, String> people, Map<UUID, String> departments, Map<UUID, String> masters) {

    @Nullable String of(String fact, String id) {
      return switch (Kind.of(fact)) {
        case PERSON -> people.get(UUID.fromString(id));
        case DEPARTMENT -> departments.get(UUID.fromString(id));
        case MASTER -> masters.get(UUID.fromString(id));
        case NONE -> null;
      };
    }
  }

  private enum Kind {
    PERSON,
    DEPARTMENT,
    MASTER,
    NONE;

    static Kind of(String fact) {
      return switch (fact) {
        case "personId", "personIds", "proposerId", "raterId", "raterIds", "leaderId" -> PERSON;
        case "departmentId", "requestedDepartmentId", "suggestedDepartmentId" -> DEPARTMENT;
        case "masterId" -> MASTER;
        default -> NONE;
      };
    }
  }

  private Names namesIn(List<TimelineEntry> entries) {
    Map<Kind, Set<UUID>> ids = new HashMap<>();
    for (TimelineEntry entry : entries) {
      entry
          .facts()
          .forEach(
              (fact, value) -> {
                Kind kind = Kind.of(fact);
                if (kind != Kind.NONE) {
                  Collection<?> values =
                      value instanceof Collection<?> many ? many : List.of(value);
                  values.forEach(
                      id ->
                          ids.computeIfAbsent(kind, k -> new HashSet<>())
                              .add(UUID.fromString(id.toString())));
                }
              });
    }
    return new Names(
        organisation.namesOf(ids.getOrDefault(Kind.PERSON, Set.of())),
        named(
            "select id, name from department where id in (:ids)",
            ids.getOrDefault(Kind.DEPARTMENT, Set.of())),
        named(
            """
            select id, coalesce(case_number, registration_number, '') || '《' || title || '》'
              from proposal where id in (:ids)
            """,
            ids.getOrDefault(Kind.MASTER, Set.of())));
  }

  private Map<UUID, String> named(String sql, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql(sql)
        .param("ids", ids)
        .query((rs, row) -> names.put(rs.getObject(1, UUID.class), rs.getString(2)))
        .list();
    return names;
  }
}
