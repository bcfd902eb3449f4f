package org.huiyin.embedded;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Starts the servers, now that logging is set up, and ties them to the application context: beans
 * that talk to one of them wait until it is up, and the servers are given back after all beans are
 * destroyed.
 */
class EmbeddedServersInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (!(context.getEnvironment().getPropertySources().get(EmbeddedServersPropertySource.NAME)
        instanceof EmbeddedServersPropertySource source)) {
      return;
    }
    EmbeddedServers servers = source.servers();
    DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
    // Disposable beans are destroyed in reverse order of registration: the first one goes last.
    beans.registerDisposableBean(EmbeddedServersPropertySource.NAME, servers::release);
    beans.addBeanPostProcessor(new Patience(servers));
    servers.start();
  }

  private record Patience(EmbeddedServers servers) implements InstantiationAwareBeanPostProcessor {

    @Override
    public @Nullable Object postProcessBeforeInstantiation(Class<?> type, String name) {
      if (DataSource.class.isAssignableFrom(type)) {
        servers.awaitPostgres();
      } else if (KafkaAdmin.class.isAssignableFrom(type)) {
        servers.awaitBroker();
      }
      return null;
    }
  }
}
