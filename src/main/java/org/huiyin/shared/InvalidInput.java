package org.huiyin.shared;

import java.util.List;

/**
 * Input that breaks one rule or several, each tied to its field, so that a form can show all of
 * them at once. Answered with 422.
 */
public final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * One faulty field.
   *
   * @param field path of the field as the caller named it, such as {@code suggestions[1]}
   * @param code key of the text in {@code messages/}
   * @param arguments fill the text
   */
  public record Fault(String field, String code, List<Object> arguments) {}

  private final transient List<Fault> faults;

  /**
   * Refuses the input.
   *
   * @param faults what is wrong, at least one
   */
  public InvalidInput(List<Fault> faults) {
    super(faults.toString());
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a fault");
    }
    this.faults = List.copyOf(faults);
  }

  /**
   * Returns what is wrong.
   *
   * @return the faults in the order they were found
   */
  public List<Fault> faults() {
    return faults;
  }
}
