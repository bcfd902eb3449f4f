package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the numbered suggestions of one spreadsheet cell apart. Where the first line is numbered, a
 * line without a number continues the suggestion above it; else every line is a suggestion.
 */
final class SuggestionLines {

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、．)）]|\\.(?!\\d)))\\s*(.*)$");

  private SuggestionLines() {}

  static List<String> split(String cell) {
    List<String> suggestions = new ArrayList<>();
    boolean numbered = false;
    for (String line : cell.split("\n", -1)) {
      String text = line.strip();
      if (text.isEmpty()) {
        continue;
      }
      Matcher matcher = NUMBERED.matcher(text);
      boolean opens = matcher.matches();
      if (suggestions.isEmpty()) {
        numbered = opens;
      }
      if (opens) {
        suggestions.add(matcher.group(1));
      } else if (numbered) {
        int last = suggestions.size() - 1;
        suggestions.set(last, (suggestions.get(last) + "\n" + text).strip());
      } else {
        suggestions.add(text);
      }
    }
    return suggestions;
  }
}
