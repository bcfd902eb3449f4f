package org.huiyin.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Texts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, and their hashes. */
@Component
class Passwords {

  /** bcrypt reads no further. */
  private static final int MOST_BYTES = 72;

  private final Settings settings;
  private final PasswordEncoder encoder;

  Passwords(Settings settings, PasswordEncoder encoder) {
    this.settings = settings;
    this.encoder = encoder;
  }

  /** Notes what is wrong with a new password; nothing is trimmed from it. */
  void check(Faults faults, String field, String password, String username, UUID committeeId) {
    check(faults, field, password, username, settings.number(Setting.PASSWORD_LENGTH, committeeId));
  }

  /** As {@link #check} by the default, for a committee that is only being entered. */
  void checkDefault(Faults faults, String field, String password, String username) {
    check(
        faults,
        field,
        password,
        username,
        Integer.parseInt(Setting.PASSWORD_LENGTH.defaultValue()));
  }

  private static void check(
      Faults faults, String field, String password, String username, int least) {
    if (Texts.length(password) < least) {
      faults.add(field, "password.too-short", least);
    } else if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      faults.add(field, "password.too-long", MOST_BYTES);
    } else if (Texts.hasControlCharacters(password)) {
      faults.add(field, "input.control-characters");
    } else if (!username.isEmpty() && password.toLowerCase(Locale.ROOT).contains(username)) {
      faults.add(field, "password.holds-username");
    }
  }

  String hash(String password) {
    return encoder.encode(password);
  }

  boolean matches(String password, String hash) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && encoder.matches(password, hash);
  }
}
