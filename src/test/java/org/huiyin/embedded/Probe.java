package org.huiyin.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * A small application of its own process: every start adds one row and one record, waits until both
 * are safe, and prints how many there are now.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  KafkaAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class
})
class Probe implements InitializingBean {

  private static final String TOPIC = "probe";

  private final JdbcClient jdbc;
  private final KafkaTemplate<?, ?> kafka;
  private final Environment environment;

  Probe(JdbcClient jdbc, KafkaTemplate<?, ?> kafka, Environment environment) {
    this.jdbc = jdbc;
    this.kafka = kafka;
    this.environment = environment;
  }

  public static void main(String[] args) {
    org.huiyin.HuiyinApplication.start(Probe.class, args);
  }

  @Override
  public void afterPropertiesSet() {
    // a schema of its own: the one of the application must be left to its migrations
    jdbc.sql("create schema if not exists probe").update();
    jdbc.sql("create table if not exists probe.traces (at timestamptz default now())").update();
  }

  @EventListener(ApplicationReadyEvent.class)
  void leaveTraces() throws Exception {
    jdbc.sql("insert into probe.traces default values").update();
    int rows = jdbc.sql("select count(*) from probe.traces").query(Integer.class).single();
    System.out.printf(
        "PROBE rows=%d records=%d database=%s%n",
        rows, records(), environment.getProperty("spring.datasource.url"));
    System.out.printf(
        "SERVERS url=%s username=%s password=%s broker=%s%n",
        environment.getProperty("spring.datasource.url"),
        environment.getProperty("spring.datasource.username"),
        environment.getProperty("spring.datasource.password"),
        environment.getProperty("spring.kafka.bootstrap-servers"));
  }

  @SuppressWarnings("unchecked")
  private long records() throws Exception {
    Map<String, Object> connection =
        Map.of(
            "bootstrap.servers",
            String.valueOf(environment.getProperty("spring.kafka.bootstrap-servers")));
    try (Admin admin = Admin.create(connection)) {
      try {
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
      ((KafkaTemplate<String, String>) kafka).send(TOPIC, "trace").get(20, TimeUnit.SECONDS);
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)
          .offset();
    }
  }
}
