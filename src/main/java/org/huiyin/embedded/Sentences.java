package org.huiyin.embedded;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts needed before the application context, and so its message source, exists. Chinese for a
 * Chinese locale, English for everybody else.
 */
public final class Sentences {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Sentences() {}

  /**
   * One sentence in the language of the default locale.
   *
   * @param code key in {@code messages/embedded.properties}
   * @param arguments what to fill in
   * @return the sentence
   */
  public static String of(String code, Object... arguments) {
    Locale locale =
        Locale.getDefault().getLanguage().equals(Locale.CHINESE.getLanguage())
            ? Locale.ROOT
            : Locale.ENGLISH;
    String pattern =
        ResourceBundle.getBundle("messages.embedded", locale, NO_FALLBACK).getString(code);
    Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(pattern, locale).format(texts);
  }
}
