package org.huiyin.notification.publishing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.notification.command.CommandCatalogue;
import org.huiyin.notification.command.CommandType;
import org.huiyin.notification.contract.CommandAcceptedV1;
import org.huiyin.notification.contract.CommandRecord;
import org.huiyin.notification.contract.CommandRefusedV1;
import org.huiyin.notification.contract.DeadLetterV1;
import org.huiyin.notification.contract.Required;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The catalogue as an AsyncAPI 3 document. */
final class AsyncApiDocument {

  private final Map<String, Object> document = new LinkedHashMap<>();
  private final Map<String, Object> messages = new LinkedHashMap<>();
  private final Map<String, Object> schemas = new LinkedHashMap<>();

  AsyncApiDocument(EventCatalogue catalogue) {
    schemas.put("CloudEventHeaders", headers());
    schemas.put("CommandHeaders", commandHeaders());
    for (EventType<?, ?> type : catalogue.types()) {
      message(type.contract(), type.type(), type.summary(), type.event());
    }
    message(
        DeadLetterV1.class,
        EventCatalogue.DEAD_LETTER_TYPE,
        "A message could not be understood and was put aside.",
        null);
    CommandCatalogue.TYPES.forEach(this::command);
    message(CommandAcceptedV1.class, CommandCatalogue.ACCEPTED, "A command was carried out.", null);
    message(
        CommandRefusedV1.class,
        CommandCatalogue.REFUSED,
        "A command was refused and changed nothing.",
        null);
    document.put("asyncapi", "3.0.0");
    document.put(
        "info",
        mapOf(
            "title",
            "Huiyin events",
            "version",
            "1",
            "description",
            "What happens to proposals, and what other systems want done, as CloudEvents 1.0 in"
                + " binary mode. See events.md and integration.md.",
            "license",
            mapOf("name", "Apache-2.0")));
    document.put("defaultContentType", "application/json");
    document.put(
        "channels",
        mapOf(
            "proposalEvents",
            channel(
                EventCatalogue.PROPOSAL_EVENTS,
                "Everything that happens to proposals; in order for each proposal.",
                catalogue.types().stream().map(t -> t.contract().getSimpleName()).toList()),
            "deadLetters",
            channel(
                EventCatalogue.DEAD_LETTERS,
                "Messages that could not be understood, each with the reason.",
                List.of("DeadLetterV1")),
            "commands",
            channel(
                EventCatalogue.COMMANDS,
                "What other systems want done, each command signed.",
                CommandCatalogue.TYPES.stream().map(t -> t.contract().getSimpleName()).toList()),
            "commandAnswers",
            channel(
                EventCatalogue.COMMAND_ANSWERS,
                "What became of each command.",
                List.of("CommandAcceptedV1", "CommandRefusedV1"))));
    document.put(
        "operations",
        mapOf(
            "sendProposalEvents", operation("send", "proposalEvents"),
            "sendDeadLetters", operation("send", "deadLetters"),
            "receiveCommands", operation("receive", "commands"),
            "sendCommandAnswers", operation("send", "commandAnswers")));
    document.put("components", mapOf("messages", messages, "schemas", schemas));
  }

  private void message(Class<?> contract, String type, String summary, @Nullable Class<?> event) {
    Map<String, Object> message = entry(contract, type, summary, "CloudEventHeaders");
    message.put(
        "bindings", mapOf("kafka", mapOf("key", mapOf("type", "string", "format", "uuid"))));
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    describe(contract, event, properties, required);
    schemas.put(
        contract.getSimpleName(),
        mapOf("type", "object", "required", required, "properties", properties));
  }

  private void command(CommandType<?> type) {
    entry(type.contract(), type.type(), type.summary(), "CommandHeaders");
    schemas.put(type.contract().getSimpleName(), strict(type.contract()));
  }

  private Map<String, Object> entry(
      Class<?> contract, String type, String summary, String headers) {
    String name = contract.getSimpleName();
    Map<String, Object> message =
        mapOf(
            "name",
            type,
            "summary",
            summary,
            "contentType",
            "application/json",
            "headers",
            mapOf(
                "allOf",
                List.of(
                    ref("schemas/" + headers),
                    mapOf("properties", mapOf("ce_type", mapOf("const", type))))),
            "payload",
            ref("schemas/" + name));
    messages.put(name, message);
    return message;
  }

  /** What comes in has the fields named here and no others. */
  private static Map<String, Object> strict(Class<?> contract) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent part : contract.getRecordComponents()) {
      properties.put(part.getName(), schema(part.getGenericType()));
      if (part.isAnnotationPresent(Required.class)) {
        required.add(part.getName());
      }
    }
    return mapOf(
        "type",
        "object",
        "required",
        required,
        "additionalProperties",
        false,
        "properties",
        properties);
  }

  private static Map<String, Object> commandHeaders() {
    return mapOf(
        "type", "object",
        "required",
            List.of(
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "huiyin-account",
                "webhook-timestamp",
                "webhook-signature"),
        "properties",
            mapOf(
                "ce_specversion", mapOf("const", "1.0"),
                "ce_id", mapOf("type", "string", "format", "uuid"),
                "ce_source", mapOf("type", "string", "format", "uri-reference"),
                "ce_type", mapOf("type", "string"),
                "huiyin-account", mapOf("type", "string"),
                "ce_traceparent", mapOf("type", "string"),
                "huiyin-language", mapOf("enum", List.of("zh-CN", "en")),
                "webhook-timestamp", mapOf("type", "string", "pattern", "^[0-9]+$"),
                "webhook-signature", mapOf("type", "string", "pattern", "^v1,"),
                "content-type", mapOf("const", "application/json")));
  }

  private static void describe(
      Class<?> contract,
      @Nullable Class<?> event,
      Map<String, Object> properties,
      List<String> required) {
    for (RecordComponent part : contract.getRecordComponents()) {
      if (isUnwrapped(contract, part)) {
        describe(part.getType(), null, properties, required);
        continue;
      }
      Map<String, Object> schema = schema(part.getGenericType());
      List<String> values = values(event, part.getName());
      if (!values.isEmpty()) {
        schema.put("examples", values);
      }
      properties.put(part.getName(), schema);
      if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(part.getName());
      }
    }
  }

  private static Map<String, Object> open(Class<?> contract) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    describe(contract, null, properties, required);
    return mapOf("type", "object", "required", required, "properties", properties);
  }

  private static boolean isUnwrapped(Class<?> contract, RecordComponent part) {
    try {
      return contract.getDeclaredField(part.getName()).isAnnotationPresent(JsonUnwrapped.class);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType list) {
      return mapOf("type", "array", "items", schema(list.getActualTypeArguments()[0]));
    }
    Class<?> kind = (Class<?>) type;
    if (kind.isEnum()) {
      List<String> names =
          Arrays.stream(kind.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList();
      return mapOf("type", "string", "enum", names);
    }
    if (kind.isRecord()) {
      return CommandRecord.class.isAssignableFrom(kind.getEnclosingClass())
          ? strict(kind)
          : open(kind);
    }
    return switch (kind.getSimpleName()) {
      case "UUID" -> mapOf("type", "string", "format", "uuid");
      case "LocalDate" -> mapOf("type", "string", "format", "date");
      case "Instant" -> mapOf("type", "string", "format", "date-time");
      case "String" -> mapOf("type", "string");
      case "int", "long" -> mapOf("type", "integer");
      case "boolean", "Boolean" -> mapOf("type", "boolean");
      default -> throw new IllegalStateException("no schema for " + type);
    };
  }

  /** Values known today; a later version may bring more. */
  private static List<String> values(@Nullable Class<?> event, String name) {
    if (event == null) {
      return List.of();
    }
    return Arrays.stream(event.getRecordComponents())
        .filter(part -> part.getName().equals(name) && part.getType().isEnum())
        .flatMap(part -> Arrays.stream(part.getType().getEnumConstants()))
        .map(value -> ((Enum<?>) value).name())
        .toList();
  }

  private static Map<String, Object> headers() {
    return mapOf(
        "type", "object",
        "required",
            List.of(
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_partitionkey",
                "ce_sequence",
                "content-type"),
        "properties",
            mapOf(
                "ce_specversion", mapOf("const", "1.0"),
                "ce_id", mapOf("type", "string", "format", "uuid"),
                "ce_source", mapOf("type", "string"),
                "ce_type", mapOf("type", "string"),
                "ce_subject", mapOf("type", "string", "format", "uuid"),
                "ce_time", mapOf("type", "string", "format", "date-time"),
                "ce_partitionkey", mapOf("type", "string", "format", "uuid"),
                "ce_sequence", mapOf("type", "string", "pattern", "^[0-9]{19}$"),
                "ce_traceparent", mapOf("type", "string"),
                "content-type", mapOf("const", "application/json")));
  }

  private static Map<String, Object> channel(String topic, String text, List<String> names) {
    Map<String, Object> refs = new LinkedHashMap<>();
    names.forEach(name -> refs.put(name, ref("messages/" + name)));
    return mapOf("address", topic, "description", text, "messages", refs);
  }

  private static Map<String, Object> operation(String action, String channel) {
    return mapOf("action", action, "channel", mapOf("$ref", "#/channels/" + channel));
  }

  private static Map<String, Object> ref(String name) {
    return mapOf("$ref", "#/components/" + name);
  }

  private static Map<String, Object> mapOf(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Override
  public String toString() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setDefaultScalarStyle(DumperOptions.ScalarStyle.PLAIN);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setIndent(2);
    options.setWidth(160);
    return "# Written from the event catalogue and compared with it by CatalogueTests.\n"
        + new Yaml(options).dump(document);
  }
}
