package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description names every route, and says enough about each. */
class DescriptionTests extends ApiTest {

  @Test
  void everyRouteIsDescribed() {
    Answer answer = request("GET", "/v3/api-docs").send().is(200);
    JsonNode description = answer.json();
    assertThat(description.path("openapi").asString()).startsWith("3.1");
    assertThat(description.at("/components/securitySchemes").propertyNames())
        .containsExactly("token");
    Set<String> described = new TreeSet<>();
    Set<String> ids = new HashSet<>();
    List<String> poor = new ArrayList<>();
    for (String path : description.path("paths").propertyNames()) {
      JsonNode operations = description.path("paths").path(path);
      for (String method : operations.propertyNames()) {
        JsonNode operation = operations.path(method);
        described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.replace(ROOT, ""));
        String id = operation.path("operationId").asString();
        boolean rich =
            ids.add(id)
                && !id.contains("_")
                && !operation.path("summary").asString().isBlank()
                && operation.path("tags").size() == 1
                && operation.at("/responses/401/$ref").asString().endsWith("R401");
        boolean keyed = !"post".equals(method) || parameters(operation).contains("Idempotency-Key");
        if (!rich || !keyed || parameters(operation).contains("by")) {
          poor.add(method + " " + path + " " + operation);
        }
      }
    }
    assertThat(poor).isEmpty();
    assertThat(described).isEqualTo(Routes.ofApi(context).keySet());
    assertThat(description.path("paths").propertyNames()).allMatch(path -> path.startsWith(ROOT));
  }

  private static Set<String> parameters(JsonNode operation) {
    Set<String> names = new HashSet<>();
    operation.path("parameters").forEach(one -> names.add(one.path("name").asString()));
    return names;
  }
}
