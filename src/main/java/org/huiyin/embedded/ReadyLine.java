package org.huiyin.embedded;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/** Says in one line where the application is, how long the start took and where the data is. */
class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);
  private static final String POOL = "com.zaxxer.hikari.pool.HikariPool";

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    // Silent while starting, when a failure becomes one sentence; from now on it may complain.
    LoggingSystem.get(getClass().getClassLoader()).setLogLevel(POOL, LogLevel.WARN);
    // A walkthrough has ended by now.
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null
        && !web.getEnvironment().getProperty("huiyin.walkthrough", Boolean.class, false)) {
      ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
      double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
      LOG.info(
          Sentences.of(
              "startup.ready",
              url(environment, web.getWebServer().getPort()),
              String.format(Locale.ROOT, "%.1f", seconds),
              data(environment)));
    }
  }

  private static String url(ConfigurableEnvironment environment, int port) {
    String scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
    String address = environment.getProperty("server.address", "localhost");
    String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
    return scheme
        + "://"
        + host
        + ":"
        + port
        + environment.getProperty("server.servlet.context-path", "");
  }

  private static String data(ConfigurableEnvironment environment) {
    String database =
        environment.getProperty("spring.datasource.url", "").replaceFirst("\\?.*", "");
    String broker = environment.getProperty("spring.kafka.bootstrap-servers", "");
    if (environment.getPropertySources().get(EmbeddedServersPropertySource.NAME)
        instanceof EmbeddedServersPropertySource source) {
      return Sentences.of("startup.ready-embedded", source.servers().dataDir(), database, broker);
    }
    return Sentences.of("startup.ready-external", database, broker);
  }
}
