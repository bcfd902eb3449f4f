package org.huiyin.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every Spring test of the house builds on: real, durable servers on a temporary folder. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SharedServersTests {

  @Autowired private JdbcClient jdbc;

  @Value("${spring.kafka.bootstrap-servers}")
  private String bootstrapServers;

  @Test
  void postgresIsDurable() {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(jdbc.sql("show " + setting).query(String.class).single())
          .as(setting)
          .isEqualTo("on");
    }
  }

  @Test
  void postgresListensOnLoopbackOnly() {
    assertThat(jdbc.sql("show listen_addresses").query(String.class).single())
        .isEqualTo("127.0.0.1");
  }

  @Test
  void theApplicationIsNoSuperuser() {
    assertThat(jdbc.sql("show is_superuser").query(String.class).single()).isEqualTo("off");
    assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
  }

  @Test
  void theBrokerTakesTopicsThatAreAskedForOnly() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic("shared-servers-tests", 2, (short) 1))).all().get();
      assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
          .contains("shared-servers-tests");
      assertThat(
              admin
                  .describeConfigs(
                      List.of(
                          new org.apache.kafka.common.config.ConfigResource(
                              org.apache.kafka.common.config.ConfigResource.Type.BROKER, "1")))
                  .all()
                  .get()
                  .values())
          .allSatisfy(
              config ->
                  assertThat(config.get("auto.create.topics.enable").value()).isEqualTo("false"));
    }
  }
}
