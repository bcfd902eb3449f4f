package org.huiyin.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

/** Whatever keeps the application from starting is one sentence and exit code 1. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, classes = Probe.class)
class StartRefusalTests {

  private static final String NOWHERE = "127.0.0.1:1";

  @TempDir private Path folder;
  @Autowired private Environment here;

  @Test
  void aTakenPortOfAnEmbeddedServer() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (String server : List.of("postgres", "kafka")) {
        String setting = "huiyin.embedded." + server + "-port";
        refused("--" + setting + "=" + taken.getLocalPort())
            .contains("Port " + taken.getLocalPort())
            .contains("change " + setting);
      }
    }
  }

  @Test
  void aTakenPortOfTheWebServer() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused(kafka(), "--server.port=" + taken.getLocalPort())
          .contains("Port " + taken.getLocalPort() + " for the web server is already taken");
    }
  }

  @Test
  void aFolderThatCannotBeWritten() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    refused("--huiyin.data-dir=" + file.resolve("data")).contains("cannot be written");
  }

  @Test
  void aDatabaseThatIsNotThere() throws Exception {
    refused(
            kafka(),
            "--spring.datasource.url=jdbc:postgresql://" + NOWHERE + "/huiyin?ApplicationName=x")
        .contains("The database jdbc:postgresql://" + NOWHERE + "/huiyin cannot be reached");
  }

  @Test
  void aDatabaseOfAnotherKind() throws Exception {
    refused("--spring.datasource.url=jdbc:mysql://localhost/huiyin")
        .contains("must be a PostgreSQL address");
  }

  @Test
  void aDatabaseThatDoesNotLetUsIn() throws Exception {
    refused(
            kafka(),
            "--spring.datasource.url=" + here.getProperty("spring.datasource.url"),
            "--spring.datasource.username=huiyin",
            "--spring.datasource.password=guessed")
        .contains("does not let user huiyin in")
        .doesNotContain("guessed");
  }

  @Test
  void aSettingThatMakesNoSense() throws Exception {
    refused("--huiyin.embedded.postgres-port=many")
        .contains("huiyin.embedded.postgres-port has the value \"many\"");
    refused("--server.port=70000").contains("server.port must be a port from 0 to 65535");
    refused("--spring.datasource.url=${NO_SUCH_SETTING}").contains("NO_SUCH_SETTING");
  }

  @Test
  void aConfigurationFileThatCannotBeRead() throws Exception {
    Files.writeString(folder.resolve("application.yml"), "server:\n  port: [1\n");
    refused().contains("A configuration file cannot be read").contains("line 2");
  }

  @Test
  void nothingConfiguredWhereNothingIsEmbedded() throws Exception {
    try (ProbeProcess probe = ProbeProcess.start(folder, EmbeddedLayer::leavesIn, List.of())) {
      assertThat(probe.exitCode()).isEqualTo(1);
      assertThat(probe.errors()).contains("set SPRING_DATASOURCE_URL").hasLineCount(1);
    }
  }

  @Test
  void nothingEmbeddedStartsWithExternalServers() throws Exception {
    try (ProbeProcess probe =
        ProbeProcess.start(
            folder,
            EmbeddedLayer::leavesIn,
            List.of(),
            "--spring.datasource.url=" + here.getProperty("spring.datasource.url"),
            "--spring.datasource.username=" + here.getProperty("spring.datasource.username"),
            "--spring.datasource.password=" + here.getProperty("spring.datasource.password"),
            kafka())) {
      probe.traces();
      assertThat(probe.output()).contains(here.getProperty("spring.datasource.url"));
      assertThat(folder.resolve("data")).doesNotExist();
    }
  }

  /** A broker that is there already, where the test is about something else. */
  private String kafka() {
    return "--spring.kafka.bootstrap-servers=" + here.getProperty("spring.kafka.bootstrap-servers");
  }

  private AbstractStringAssert<?> refused(String... arguments) throws Exception {
    try (ProbeProcess probe = ProbeProcess.start(folder, arguments)) {
      assertThat(probe.exitCode()).isEqualTo(1);
      assertThat(probe.output()).isEmpty();
      return assertThat(probe.errors()).startsWith("Huiyin cannot start: ").hasLineCount(1);
    }
  }
}
