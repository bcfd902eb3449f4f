package org.huiyin.notification.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about mails, besides Spring Boot's {@code spring.mail}.
 *
 * @param from sender of all mails
 * @param address where people reach the pages, for links in mails
 * @param poll how often a node looks for mails to write and send
 * @param attempts how often a mail is tried before it is given up
 */
@ConfigurationProperties("huiyin.mail")
public record MailSettings(
    @DefaultValue("") String from,
    @DefaultValue("") String address,
    @DefaultValue("15s") Duration poll,
    @DefaultValue("12") int attempts) {

  /** Takes the address without a slash at its end. */
  public MailSettings {
    address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
