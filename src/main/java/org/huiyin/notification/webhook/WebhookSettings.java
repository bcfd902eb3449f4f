package org.huiyin.notification.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about webhooks.
 *
 * @param allowInternal hosts, addresses and blocks of addresses (CIDR) of the own network that end
 *     points may be at; there plain http is allowed too
 * @param sslBundle name of a bundle under {@code spring.ssl.bundle} with the authorities whose
 *     certificates are trusted; the usual ones when none is named
 * @param timeout how long an attempt may take
 * @param poll how often the sender looks for what became due or other nodes left
 * @param atOnce most attempts of this node at the same time
 * @param keep how long deliveries stay that were made or given up
 */
@ConfigurationProperties("huiyin.webhooks")
public record WebhookSettings(
    @DefaultValue List<String> allowInternal,
    @Nullable String sslBundle,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("2s") Duration poll,
    @DefaultValue("32") int atOnce,
    @DefaultValue("30d") Duration keep) {

  /** Copies the list. */
  public WebhookSettings {
    allowInternal = List.copyOf(allowInternal);
  }
}
