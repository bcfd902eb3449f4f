package org.huiyin.notification.webhook;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLContext;
import org.huiyin.organisation.SecretKeeper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sender together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

  @Bean
  Retry webhookRetry() {
    return new Retry(() -> ThreadLocalRandom.current().nextDouble());
  }

  @Bean
  WebhookClient webhookClient(
      Destinations destinations, WebhookSettings settings, SslBundles bundles) {
    String bundle = settings.sslBundle();
    SSLContext tls =
        bundle == null || bundle.isBlank() ? null : bundles.getBundle(bundle).createSslContext();
    return new WebhookClient(destinations, settings.timeout(), settings.atOnce(), tls);
  }

  @Bean
  WebhookSender webhookSender(
      DeliveryQueue queue,
      WebhookClient client,
      SecretKeeper secrets,
      Bell bell,
      Clock clock,
      WebhookSettings settings) {
    return new WebhookSender(queue, client, secrets, bell, clock, settings);
  }
}
