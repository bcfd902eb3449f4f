package org.huiyin.notification.mail;

import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.huiyin.notification.NoticeGroup;
import org.huiyin.organisation.SecretKeeper;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Links with which whoever got a mail ends mails of its kind without signing in. They are sealed
 * with the key of the installation, so that nobody can make one, nor read from one whose it is.
 */
@Component
public class UnsubscribeLinks {

  private static final String PURPOSE = "unsubscribe ";
  private static final int SHORTEST = 48;

  private final SecretKeeper keeper;

  UnsubscribeLinks(SecretKeeper keeper) {
    this.keeper = keeper;
  }

  /**
   * What a link says.
   *
   * @param personId who does not want the mails
   * @param groups about what
   */
  public record Signed(UUID personId, Set<NoticeGroup> groups) {

    /** Copies the groups. */
    public Signed {
      groups = Set.copyOf(groups);
    }
  }

  /** Returns the signed part of a link. */
  String write(UUID personId, Set<NoticeGroup> groups) {
    StringJoiner words = new StringJoiner(" ", PURPOSE, "").add(personId.toString());
    groups.stream().sorted().map(NoticeGroup::name).forEach(words::add);
    byte[] sealed = Base64.getDecoder().decode(keeper.seal(words.toString()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /**
   * Reads a link.
   *
   * @param link its signed part
   * @return what it says
   * @throws RuleViolation 422 when nobody here signed it
   */
  public Signed read(String link) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(link);
      if (sealed.length < SHORTEST) {
        throw new IllegalArgumentException("cut off");
      }
      String words = keeper.open(Base64.getEncoder().encodeToString(sealed));
      if (!words.startsWith(PURPOSE)) {
        throw new IllegalArgumentException("for something else");
      }
      String[] parts = words.substring(PURPOSE.length()).split(" ", -1);
      Set<NoticeGroup> groups = EnumSet.noneOf(NoticeGroup.class);
      for (int i = 1; i < parts.length; i++) {
        groups.add(NoticeGroup.valueOf(parts[i]));
      }
      return new Signed(UUID.fromString(parts[0]), groups);
    } catch (IllegalArgumentException | IllegalStateException forged) {
      throw RuleViolation.invalid("preferences.unknown-link");
    }
  }
}
