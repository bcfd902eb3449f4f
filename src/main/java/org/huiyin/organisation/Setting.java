package org.huiyin.organisation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Texts;

/** What a committee may set, each with its default and what it accepts. */
public enum Setting {
  /** Most characters of a title. */
  TITLE_LENGTH(Type.NUMBER, "50", 10, 200),
  /** Most characters of the three body parts together. */
  BODY_LENGTH(Type.NUMBER, "1500", 100, 20_000),
  /** How a case number is written; {@code %d} stands for the number. */
  CASE_NUMBER_FORMAT(Type.TEXT, "第%04d号"),
  /** How a registration number is written; {@code %d} stands for the number. */
  REGISTRATION_NUMBER_FORMAT(Type.TEXT, "登%04d"),
  /** How often a proposal may be returned for amendment. */
  AMENDMENT_ROUNDS(Type.NUMBER, "1", 0, 9),
  /** How often the audit may send one reply back. */
  AUDIT_SEND_BACKS(Type.NUMBER, "3", 0, 9),
  /** How often a proposal is handled again after an unsatisfied rating. */
  REHANDLING_ROUNDS(Type.NUMBER, "2", 0, 9),
  /** How often a joint consultation may end in handling again. */
  CONSULTATION_REHANDLINGS(Type.NUMBER, "1", 0, 9),
  /** How often other departments may return the same place before one has to keep it. */
  RETURNS(Type.NUMBER, "2", 0, 9),
  /** Most months after today for which a reply may promise something. */
  PROMISE_MONTHS(Type.NUMBER, "24", 1, 120),
  /** Most months handling may take in all when its time is extended. */
  EXTENSION_MONTHS(Type.NUMBER, "6", 0, 24),
  /** Most months for a co-opinion. */
  CO_OPINION_MONTHS(Type.NUMBER, "1", 1, 12),
  /** Whether co-signers rate too. */
  RATING_BY_CO_SIGNERS(Type.FLAG, "true"),
  /** How several ratings become one. */
  RATING_AGGREGATION(Type.CHOICE, "WORST|MAJORITY|FIRST_SIGNER"),
  /** Whether a basically satisfied result leads to handling again. */
  REHANDLE_BASICALLY_SATISFIED(Type.FLAG, "false"),
  /** How many rounds of a supervision staff may order before a leader has to take it. */
  SUPERVISION_ROUNDS(Type.NUMBER, "3", 1, 9),
  /** Fewest rows behind a rate before departments are ranked by it. */
  RANKING_MINIMUM(Type.NUMBER, "5", 1, 1_000),
  /** How often staff may ask for more in one look-back. */
  LOOK_BACK_REPORT_RETURNS(Type.NUMBER, "2", 0, 9),
  /** How often a look-back may reopen handling of one proposal. */
  LOOK_BACK_REOPENINGS(Type.NUMBER, "1", 0, 9),
  /** Failed sign-ins in a row after which an account is locked. */
  LOGIN_FAILURES(Type.NUMBER, "5", 1, 100),
  /** Minutes for which it is locked. */
  LOGIN_LOCK_MINUTES(Type.NUMBER, "15", 1, 1_440),
  /** Fewest characters of a password. */
  PASSWORD_LENGTH(Type.NUMBER, "10", 8, 64),
  /** Most valid access tokens one person may hold. */
  ACCESS_TOKENS(Type.NUMBER, "10", 0, 100),
  /** Most days an access token is valid. */
  ACCESS_TOKEN_DAYS(Type.NUMBER, "365", 1, 3_650);

  /** One placeholder of a modest width, and no other per cent sign. */
  private static final Pattern NUMBER_FORMAT = Pattern.compile("[^%]*%(0?[1-9][0-9]?)?d[^%]*");

  private final Type type;
  private final String values;
  private final int least;
  private final int most;

  Setting(Type type, String values) {
    this(type, values, 0, 0);
  }

  /** The default comes first among the values; what else may be chosen follows after bars. */
  Setting(Type type, String values, int least, int most) {
    this.type = type;
    this.values = values;
    this.least = least;
    this.most = most;
  }

  /** What type of value a setting has. */
  public enum Type {
    /** A whole number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** One of {@link #choices()}. */
    CHOICE,
    /** A text. */
    TEXT
  }

  /**
   * Returns the key in the table, in texts and in the API.
   *
   * @return the key, such as {@code title-length}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the type of its values.
   *
   * @return the type
   */
  public Type type() {
    return type;
  }

  /**
   * Returns the value where the committee set none.
   *
   * @return the default
   */
  public String defaultValue() {
    return values.split("\\|", -1)[0];
  }

  /**
   * Returns what may be chosen.
   *
   * @return the choices; empty for other types
   */
  public List<String> choices() {
    return type == Type.CHOICE ? List.of(values.split("\\|", -1)) : List.of();
  }

  /**
   * Checks a value.
   *
   * @param value what somebody wants to set
   * @return the value as it is to be stored
   * @throws RuleViolation 422 when the setting does not accept it
   */
  String accept(String value) {
    String cleaned = Texts.clean(value);
    boolean accepted =
        switch (type) {
          case NUMBER -> isNumber(cleaned);
          case FLAG -> cleaned.equals("true") || cleaned.equals("false");
          case CHOICE -> choices().contains(cleaned);
          case TEXT -> isNumberFormat(cleaned);
        };
    if (accepted) {
      return cleaned;
    }
    throw switch (type) {
      case NUMBER -> RuleViolation.invalid("setting.not-a-number-between", least, most);
      case FLAG -> RuleViolation.invalid("setting.not-a-flag");
      case CHOICE -> RuleViolation.invalid("setting.not-one-of", String.join("、", choices()));
      case TEXT -> RuleViolation.invalid("setting.not-a-number-format");
    };
  }

  private boolean isNumber(String value) {
    try {
      int number = Integer.parseInt(value);
      return number >= least && number <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isNumberFormat(String value) {
    return NUMBER_FORMAT.matcher(value).matches()
        && !Texts.hasControlCharacters(value)
        && Texts.length(String.format(Locale.ROOT, value, 1)) <= 30;
  }
}
