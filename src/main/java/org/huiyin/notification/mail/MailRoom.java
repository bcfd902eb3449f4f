package org.huiyin.notification.mail;

import org.huiyin.organisation.SecretKeeper;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether mails can be sent, and by what. */
@Component
public class MailRoom {

  private final @Nullable JavaMailSender sender;
  private final @Nullable String closed;

  @Autowired
  MailRoom(ObjectProvider<JavaMailSender> senders, MailSettings settings, SecretKeeper keeper) {
    this(senders.getIfAvailable(), settings, keeper);
  }

  MailRoom(@Nullable JavaMailSender sender, MailSettings settings, SecretKeeper keeper) {
    this.sender = sender;
    this.closed = reason(sender, settings, keeper);
  }

  private static @Nullable String reason(
      @Nullable JavaMailSender sender, MailSettings settings, SecretKeeper keeper) {
    if (sender == null) {
      return "spring.mail.host";
    }
    if (settings.from().isBlank()) {
      return "huiyin.mail.from";
    }
    if (settings.address().isBlank()) {
      return "huiyin.mail.address";
    }
    try {
      keeper.seal("");
      return null;
    } catch (RuleViolation noKey) {
      return "huiyin.secret-key";
    }
  }

  /**
   * Tells whether mails are sent.
   *
   * @return false when something for it is not set
   */
  public boolean isOpen() {
    return closed == null;
  }

  /**
   * Says what is missing.
   *
   * @return the property that has to be set first; null when mails are sent
   */
  public @Nullable String missing() {
    return closed;
  }

  JavaMailSender sender() {
    if (sender == null) {
      throw new IllegalStateException("no mail server");
    }
    return sender;
  }
}
