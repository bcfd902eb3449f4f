package org.huiyin.proposal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an event with placeholders: {@code {fact}} says a fact, {@code {fact|Words}} says it
 * with the words {@code Words.<VALUE>}, {@code {fact?yes:no}} says one of two things about a truth,
 * and {@code [...]} is left out when a fact in it is missing or empty.
 */
final class TimelinePattern {

  /** Says a fact. */
  @FunctionalInterface
  interface Speaker {

    /**
     * Puts a fact into words.
     *
     * @param fact name of the fact
     * @param words vocabulary, if one is named
     * @return what to say; null when the event has no such fact
     */
    @Nullable String say(String fact, @Nullable String words);
  }

  private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]|\\{([^{}]*)}");

  static final Pattern PLACEHOLDER = Pattern.compile("(\\w+)(?:\\|(\\w+)|\\?([^:{}]*):([^:{}]*))?");

  private TimelinePattern() {}

  static String fill(String pattern, Speaker speaker) {
    String filled = fill(pattern, speaker, false);
    return filled == null ? "" : filled;
  }

  private static @Nullable String fill(String pattern, Speaker speaker, boolean optional) {
    StringBuilder filled = new StringBuilder();
    Matcher parts = PART.matcher(pattern);
    while (parts.find()) {
      String said =
          parts.group(1) != null
              ? fill(parts.group(1), speaker, true)
              : say(parts.group(2), speaker);
      if (optional && (said == null || said.isEmpty())) {
        return null;
      }
      parts.appendReplacement(filled, said == null ? "" : Matcher.quoteReplacement(said));
    }
    return parts.appendTail(filled).toString();
  }

  private static @Nullable String say(String placeholder, Speaker speaker) {
    Matcher parts = PLACEHOLDER.matcher(placeholder);
    if (!parts.matches()) {
      throw new IllegalArgumentException("unreadable placeholder {" + placeholder + "}");
    }
    String said = speaker.say(parts.group(1), parts.group(2));
    if (parts.group(3) == null) {
      return said;
    }
    return "true".equals(said) ? parts.group(3) : parts.group(4);
  }
}
