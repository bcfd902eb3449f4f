package org.huiyin.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.Driver;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Provides PostgreSQL unless {@code spring.datasource.url} is configured and the broker unless
 * {@code spring.kafka.bootstrap-servers} is, each on its own, and contributes how to reach them.
 */
class EmbeddedServersPostProcessor implements EnvironmentPostProcessor, Ordered {

  private static final String DATABASE = "spring.datasource.url";
  private static final String SECRET_KEY = "huiyin.secret-key";
  private static final String BROKER = "spring.kafka.bootstrap-servers";
  private static final String POSTGRES_CLASS = "org.tukaani.xz.XZInputStream";
  private static final String BROKER_CLASS = "kafka.server.KafkaRaftServer";

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    refuseUselessAddresses(environment);
    boolean ownPostgres = !StringUtils.hasText(environment.getProperty(DATABASE));
    boolean ownBroker = !StringUtils.hasText(environment.getProperty(BROKER));
    if (!ownPostgres && !ownBroker) {
      return;
    }
    ClassLoader classLoader = getClass().getClassLoader();
    if (ownPostgres && !ClassUtils.isPresent(POSTGRES_CLASS, classLoader)) {
      throw new StartRefusal("embedded.postgres-missing");
    }
    if (ownBroker && !ClassUtils.isPresent(BROKER_CLASS, classLoader)) {
      throw new StartRefusal("embedded.broker-missing");
    }
    EmbeddedServers servers = EmbeddedServers.share(EmbeddedSettings.from(environment));
    Map<String, Object> properties = new LinkedHashMap<>();
    if (ownPostgres) {
      // whoever brings no database of his own wants to see something
      environment
          .getPropertySources()
          .addLast(new MapPropertySource("demoOnOwnDatabase", Map.of("huiyin.demo", "true")));
      PostgresServer postgres = servers.postgres();
      properties.put(DATABASE, postgres.url());
      properties.put("spring.datasource.username", postgres.username());
      properties.put("spring.datasource.password", postgres.password());
      if (!StringUtils.hasText(environment.getProperty(SECRET_KEY))) {
        properties.put(SECRET_KEY, servers.secretKey());
      }
    }
    if (ownBroker) {
      properties.put(BROKER, servers.broker().bootstrapServers());
    }
    environment
        .getPropertySources()
        .addFirst(new EmbeddedServersPropertySource(servers, properties));
  }

  /** Told here, the sentence comes at once and before anything is set up. */
  private static void refuseUselessAddresses(ConfigurableEnvironment environment) {
    Binder binder = Binder.get(environment);
    int port = binder.bind("server.port", Integer.class).orElse(0);
    if (port < -1 || port > 65_535) {
      throw new StartRefusal("startup.http-port-invalid", Integer.toString(port));
    }
    String url = environment.getProperty(DATABASE);
    boolean otherDriver = environment.containsProperty("spring.datasource.driver-class-name");
    if (StringUtils.hasText(url) && !otherDriver && Driver.parseURL(url, null) == null) {
      throw new StartRefusal("startup.database-url", url.replaceFirst("\\?.*", ""));
    }
  }
}
