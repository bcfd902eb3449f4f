package org.huiyin.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an input before refusing it once. */
public final class Faults {

  private final List<InvalidInput.Fault> found = new ArrayList<>();

  /**
   * Notes a fault.
   *
   * @param field path of the field
   * @param code key of the text
   * @param arguments fill the text
   */
  public void add(String field, String code, Object... arguments) {
    found.add(new InvalidInput.Fault(field, code, List.of(arguments)));
  }

  /**
   * Cleans a text and notes a fault when it is empty, too long or holds control characters.
   *
   * @param field path of the field
   * @param value what was typed
   * @param limit most characters (code points) allowed
   * @return the text without surrounding blanks, with line ends as {@code \n}
   */
  public String requireText(String field, @Nullable String value, int limit) {
    String text = optionalText(field, value, limit);
    if (text.isEmpty()) {
      add(field, "input.required");
    }
    return text;
  }

  /**
   * As {@link #requireText} for a text that may be empty.
   *
   * @param field path of the field
   * @param value what was typed
   * @param limit most characters (code points) allowed
   * @return the cleaned text, empty for none
   */
  public String optionalText(String field, @Nullable String value, int limit) {
    String text = Texts.clean(value);
    if (Texts.hasControlCharacters(text)) {
      add(field, "input.control-characters");
    }
    int length = Texts.length(text);
    if (length > limit) {
      add(field, "input.too-long", limit, length);
    }
    return text;
  }

  /**
   * Notes a fault when a value was not given.
   *
   * @param field path of the field
   * @param value what was given
   */
  public void require(String field, @Nullable Object value) {
    if (value == null) {
      add(field, "input.required");
    }
  }

  /**
   * Returns whether nothing is wrong.
   *
   * @return true without faults
   */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Returns what was found.
   *
   * @return the faults so far
   */
  public List<InvalidInput.Fault> found() {
    return List.copyOf(found);
  }

  /**
   * Refuses the input when anything is wrong.
   *
   * @throws InvalidInput with all faults noted so far
   */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInput(found);
    }
  }
}
