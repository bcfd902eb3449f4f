package org.huiyin.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A deed was refused and nothing was changed. The code names a text in {@code messages/} that tells
 * the person what is wrong and what to do instead; the arguments fill that text.
 */
public final class RuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why the deed was refused; decides the HTTP status of the answer. */
  public enum Kind {
    /** The thing exists but its state, or somebody quicker, stands against the deed: 409. */
    CONFLICT,
    /** The input breaks a rule: 422. */
    INVALID,
    /** The person may not do this: 403. */
    FORBIDDEN,
    /** There is no such thing, or the person may not know of it: 404. */
    NOT_FOUND
  }

  private final Kind kind;
  private final String code;
  private final transient List<Object> arguments;

  private RuleViolation(Kind kind, String code, Object... arguments) {
    super(code + Arrays.toString(arguments));
    this.kind = kind;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /**
   * Refuses because of the present state.
   *
   * @param code key of the text
   * @param arguments fill the text
   * @return the refusal, to be thrown
   */
  public static RuleViolation conflict(String code, Object... arguments) {
    return new RuleViolation(Kind.CONFLICT, code, arguments);
  }

  /**
   * Refuses input that breaks a rule.
   *
   * @param code key of the text
   * @param arguments fill the text
   * @return the refusal, to be thrown
   */
  public static RuleViolation invalid(String code, Object... arguments) {
    return new RuleViolation(Kind.INVALID, code, arguments);
  }

  /**
   * Refuses a deed the person has no right to.
   *
   * @param code key of the text
   * @param arguments fill the text
   * @return the refusal, to be thrown
   */
  public static RuleViolation forbidden(String code, Object... arguments) {
    return new RuleViolation(Kind.FORBIDDEN, code, arguments);
  }

  /**
   * Says that the thing asked for does not exist, or must not be known to exist.
   *
   * @param code key of the text
   * @param arguments fill the text
   * @return the refusal, to be thrown
   */
  public static RuleViolation notFound(String code, Object... arguments) {
    return new RuleViolation(Kind.NOT_FOUND, code, arguments);
  }

  /**
   * Returns why the deed was refused.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the key of the text to show.
   *
   * @return the code
   */
  public String code() {
    return code;
  }

  /**
   * Returns what fills the text.
   *
   * @return the arguments in the order of the text
   */
  public List<Object> arguments() {
    return arguments;
  }
}
