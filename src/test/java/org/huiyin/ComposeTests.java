package org.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The containers, as far as they can be checked without an engine that runs them. */
class ComposeTests extends LifeTest {

  private static final Path COMPOSE = Path.of("docker-compose.yml");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:[-?][^}]*)?}");
  private static final Pattern PATH = Pattern.compile("(/actuator/[a-z/]+)");

  @LocalServerPort private int port;

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services() throws IOException {
    Map<String, Object> compose = new Yaml().load(Files.readString(COMPOSE));
    return (Map<String, Map<String, Object>>) compose.get("services");
  }

  @Test
  void keepToTheSpecification() throws Exception {
    JsonMapper json = new JsonMapper();
    ObjectNode schema;
    try (InputStream file = getClass().getResourceAsStream("/compose-spec/compose-spec.json")) {
      schema = (ObjectNode) json.readTree(file);
    }
    // a name of its own kind and a dialect by an unusual address
    schema.remove(List.of("$id", "$schema"));
    JsonNode compose = json.valueToTree(new Yaml().load(Files.readString(COMPOSE)));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema)
                .validate(compose))
        .isEmpty();
  }

  @Test
  void sayWhatIsMissingForEveryVariableWithoutADefault() throws Exception {
    Set<String> used = new TreeSet<>();
    Set<String> explained = new TreeSet<>();
    Matcher variable = VARIABLE.matcher(Files.readString(COMPOSE));
    while (variable.find()) {
      used.add(variable.group(1));
      if (variable.group(2) != null) {
        explained.add(variable.group(1));
      }
    }
    assertThat(explained)
        .isEqualTo(used)
        .containsExactly(
            "HUIYIN_DATABASE_PASSWORD", "HUIYIN_MAIL_PORT", "HUIYIN_PORT", "HUIYIN_SECRET_KEY");
  }

  @Test
  void waitForServicesThatHaveAHealthCheck() throws Exception {
    Map<String, Map<String, Object>> services = services();
    assertThat(services).containsKeys("database", "broker", "node1", "node2", "proxy", "mail");
    for (Map<String, Object> service : services.values()) {
      if (service.get("depends_on") instanceof Map<?, ?> needed) {
        needed.forEach(
            (name, condition) -> {
              assertThat(condition).isEqualTo(Map.of("condition", "service_healthy"));
              Map<String, Object> target = services.get(String.valueOf(name));
              // the image of the nodes brings its own
              assertThat(target.containsKey("healthcheck") || target.containsKey("build")).isTrue();
            });
      }
    }
  }

  @Test
  void askTheApplicationForWhatItServes() throws Exception {
    for (Path file : List.of(Path.of("Dockerfile"), Path.of("docker/haproxy.cfg"))) {
      Matcher path = PATH.matcher(Files.readString(file));
      assertThat(path.find()).as("a health check in %s", file).isTrue();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path.group(1))).build();
      HttpResponse<Void> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).as(path.group(1)).isEqualTo(200);
    }
  }

  @Test
  void configureTheNodesByNamesTheApplicationKnows() throws Exception {
    Map<?, ?> environment = (Map<?, ?>) services().get("node1").get("environment");
    assertThat(environment.keySet())
        .map(String::valueOf)
        .containsExactlyInAnyOrder(
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD",
            "SPRING_KAFKA_BOOTSTRAP_SERVERS",
            "SPRING_MAIL_HOST",
            "SPRING_MAIL_PORT",
            "HUIYIN_MAIL_FROM",
            "HUIYIN_MAIL_ADDRESS",
            "HUIYIN_SECRET_KEY",
            "SERVER_FORWARD_HEADERS_STRATEGY");
    assertThat(services().get("node2")).isEqualTo(services().get("node1"));
  }
}
