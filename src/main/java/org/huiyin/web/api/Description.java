package org.huiyin.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Describes the API for programs and those who write them, at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class Description {

  private static final String SUMMARY =
      """
      The deeds and reads of Huiyin, the same that people have at its pages.

      **Sign-in**: a personal access token as `Authorization: Bearer`; in a demo run also HTTP \
      Basic with a demo account.

      **Versions**: an answer about one thing carries an `ETag`. Sent back as `If-Match` it makes a \
      deed conditional: 412 with the code `stale` says that the thing changed meanwhile and nothing \
      was done. Replacing a text (PUT) needs it, 428 otherwise.

      **Repeats**: any POST may carry an `Idempotency-Key`. Sent again with the same body within \
      some days it gets the first answer (`Idempotency-Replayed: true`) and does nothing; with \
      another body or address it is refused with 422, while the first is under way with 409.

      **Lists** are read by key: `next` of an answer is `after` of the following request.

      **Refusals** are problem documents (RFC 9457) with a stable `code`, its `arguments`, and \
      `faults` naming faulty fields; `detail` is worded in the language of `Accept-Language`.

      **Paper**: staff enter a step that arrived on paper with `?paperFor=` and the id or user name \
      of the person whose step it is.
      """;

  private static final Map<String, String> REFUSALS =
      new TreeMap<>(
          Map.of(
              "400", "cannot be read; `arguments` name line and column of malformed JSON",
              "401", "not signed in",
              "403", "not this person's deed",
              "404", "no such thing, or not for this person to know of",
              "409", "the state of the thing, or somebody quicker, stands against it",
              "412", "`If-Match` names another version than the present one",
              "413", "body too large",
              "415", "body of another type than described",
              "422", "breaks a rule; `faults` name the fields",
              "428", "`If-Match` is missing"));

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class, Acting.class);
  }

  @Bean
  OpenAPI openApi(@Value("${huiyin.demo:false}") boolean demo) {
    Components components = new Components().addSchemas("Problem", problem());
    components.addSecuritySchemes(
        "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    if (demo) {
      components.addSecuritySchemes(
          "demo", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    }
    REFUSALS.forEach((status, meaning) -> components.addResponses("R" + status, refusal(meaning)));
    OpenAPI description =
        new OpenAPI()
            .info(new Info().title("Huiyin").version("v1").description(SUMMARY))
            .components(components)
            .addSecurityItem(new SecurityRequirement().addList("token"));
    return demo
        ? description.addSecurityItem(new SecurityRequirement().addList("demo"))
        : description;
  }

  @Bean
  OperationCustomizer deedHeaders() {
    return (operation, handler) -> {
      if (acts(handler)) {
        operation.addParametersItem(
            header(
                "If-Match",
                "ETag of the thing as it was seen; the deed is refused with 412 when it changed"));
        operation.addParametersItem(
            new Parameter()
                .in("query")
                .name("paperFor")
                .description("id or user name of the person whose paper step staff enter")
                .schema(new StringSchema()));
      }
      return operation;
    };
  }

  @Bean
  OpenApiCustomizer refusals() {
    return description ->
        description
            .getPaths()
            .forEach(
                (path, item) ->
                    item.readOperationsMap()
                        .forEach((method, operation) -> addRefusals(path, method, operation)));
  }

  private static boolean acts(HandlerMethod handler) {
    return List.of(handler.getMethod().getParameterTypes()).contains(Acting.class);
  }

  private static void addRefusals(String path, PathItem.HttpMethod method, Operation operation) {
    boolean deed = method == PathItem.HttpMethod.POST || method == PathItem.HttpMethod.PUT;
    add(operation, "401", "403");
    if (path.contains("{")) {
      add(operation, "404");
    }
    if (deed) {
      add(operation, "409", "412", "422");
    } else if (operation.getParameters() != null) {
      add(operation, "422");
    }
    if (operation.getRequestBody() != null) {
      add(operation, "400", "413", "415");
    }
    if (method == PathItem.HttpMethod.PUT) {
      add(operation, "428");
    }
    if (method == PathItem.HttpMethod.POST) {
      operation.addParametersItem(
          header(DeedFilter.KEY, "makes the deed happen once, however often it is sent"));
    }
  }

  private static void add(Operation operation, String... statuses) {
    for (String status : statuses) {
      operation
          .getResponses()
          .addApiResponse(status, new ApiResponse().$ref("#/components/responses/R" + status));
    }
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .schema(new StringSchema());
  }

  private static ApiResponse refusal(String meaning) {
    ApiResponse response =
        new ApiResponse()
            .description(meaning)
            .content(
                new Content()
                    .addMediaType(
                        "application/problem+json",
                        new MediaType()
                            .schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    return meaning.startsWith("not signed in")
        ? response.addHeaderObject("WWW-Authenticate", new Header().schema(new StringSchema()))
        : response;
  }

  private static Schema<?> problem() {
    Schema<?> fault =
        new Schema<>()
            .type("object")
            .addProperty("field", new StringSchema().description("path such as `demands[0].text`"))
            .addProperty("code", new StringSchema())
            .addProperty("text", new StringSchema())
            .addProperty("arguments", new ArraySchema().items(new Schema<>()));
    return new Schema<>()
        .type("object")
        .description("RFC 9457")
        .addProperty("type", new StringSchema().description("`urn:huiyin:problem:` and the code"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new Schema<>().type("integer"))
        .addProperty("detail", new StringSchema().description("what is wrong and what to do"))
        .addProperty("instance", new StringSchema())
        .addProperty("code", new StringSchema().description("stable name of the reason"))
        .addProperty("arguments", new ArraySchema().items(new Schema<>()))
        .addProperty("faults", new ArraySchema().items(fault))
        .addProperty("reference", new StringSchema().description("only with 500"));
  }
}
