package org.huiyin.shared;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * How texts that people typed are cleaned and measured, the same in forms, workbooks and the API.
 */
public final class Texts {

  private Texts() {}

  /**
   * Trims blanks, including the ideographic space, unifies line ends and composes characters (NFC).
   *
   * @param value what was typed, null as empty
   * @return the cleaned text
   */
  public static String clean(@Nullable String value) {
    if (value == null) {
      return "";
    }
    String unified = value.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
    return Normalizer.normalize(unified, Normalizer.Form.NFC).strip();
  }

  /**
   * Counts characters as a person would: code points, so that an emoji or a rare Han character is
   * one.
   *
   * @param text cleaned text
   * @return its length
   */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Tells whether a text holds characters that no form should store: controls other than line feed
   * and tab, unpaired surrogates and non-characters.
   *
   * @param text cleaned text
   * @return true when it does
   */
  public static boolean hasControlCharacters(String text) {
    return text.codePoints().anyMatch(Texts::isForbidden);
  }

  private static boolean isForbidden(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || (codePoint & 0xFFFE) == 0xFFFE
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
