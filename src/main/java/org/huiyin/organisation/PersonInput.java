package org.huiyin.organisation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What names, numbers and codes may look like, the same at the desk and in a workbook. */
final class PersonInput {

  static final int NAME = 60;
  static final int LONG_NAME = 120;
  static final int POST = 200;
  static final int DUTIES = 2_000;
  static final int EMAIL = 200;
  static final int PHONE = 40;
  static final int CODE = 40;

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

  private PersonInput() {}

  /** User names are kept in lower case. */
  static String username(Faults faults, String field, @Nullable String value) {
    String username = Texts.clean(value).toLowerCase(Locale.ROOT);
    if (username.isEmpty()) {
      faults.add(field, "input.required");
    } else if (!USERNAME.matcher(username).matches()) {
      faults.add(field, "account.username-form");
    }
    return username;
  }

  /** Codes of departments and numbers of members: letters, digits and a few signs. */
  static String key(Faults faults, String field, @Nullable String value) {
    String key = faults.requireText(field, value, CODE);
    if (!key.isEmpty() && !KEY.matcher(key).matches()) {
      faults.add(field, "input.not-a-code");
    }
    return key;
  }

  /** A text of one line. */
  static String line(Faults faults, String field, @Nullable String value, int limit) {
    String line = faults.requireText(field, value, limit);
    return refuseBreaks(faults, field, line);
  }

  static String phone(Faults faults, String field, @Nullable String value) {
    return refuseBreaks(faults, field, faults.optionalText(field, value, PHONE));
  }

  static String email(Faults faults, String field, @Nullable String value) {
    String email = faults.optionalText(field, value, EMAIL);
    if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
      faults.add(field, "input.not-an-email");
    }
    return email;
  }

  /** A department goes with a role of a department, and the other way round. */
  static void matchDepartment(
      Faults faults, String field, Set<Role> roles, boolean departmentGiven) {
    boolean needed = roles.stream().anyMatch(Role::isOfDepartment);
    if (needed && !departmentGiven) {
      faults.add(field, "person.department-required");
    } else if (!needed && departmentGiven) {
      faults.add(field, "person.department-without-role");
    }
  }

  private static String refuseBreaks(Faults faults, String field, String line) {
    if (line.indexOf('\n') >= 0 || line.indexOf('\t') >= 0) {
      faults.add(field, "input.control-characters");
    }
    return line;
  }
}
