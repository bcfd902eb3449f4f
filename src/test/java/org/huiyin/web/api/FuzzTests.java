package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.web.api.Matter.Thing;
import org.huiyin.web.api.WhoMay.Row;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;

/** Whatever somebody with every right sends, the fault is never ours. */
class FuzzTests extends ApiTest {

  private static final int TRIES = 14;

  private final Random random = new Random(20261122);

  @Test
  void noBodyIsTooStrange() {
    Matter matter = new Matter(context, town, life);
    CurrentUser everybody = Actor.withEveryRole(town, town.department(1).id());
    Map<String, Row> table = WhoMay.table();
    List<String> failures = new ArrayList<>();
    Set<Integer> answers = new TreeSet<>();
    Routes.ofApi(context)
        .forEach(
            (route, handler) -> {
              Type body = bodyOf(handler.getMethod().getParameters());
              if (body == null) {
                return;
              }
              Row row = table.get(route);
              List<String> words = Routes.words(route);
              String id = row.thing() == null ? "" : matter.id(row.thing()).toString();
              String path =
                  words
                      .get(1)
                      .replace("{id}", id)
                      .replace("{demandId}", matter.id(Thing.DEMAND).toString());
              for (int i = 0; i < TRIES; i++) {
                byte[] sent = body == byte[].class ? bytes() : json(body, i);
                Answer answer =
                    request(words.get(0), path)
                        .by(everybody)
                        .with("If-Match", "*")
                        .with("Initial-Password", "a-long-initial-password")
                        .body(body == byte[].class ? Api.WORKBOOK : Api.JSON, sent)
                        .send();
                answers.add(answer.status());
                if (answer.status() >= 500) {
                  failures.add(
                      route
                          + " "
                          + answer.status()
                          + " for "
                          + new String(
                              sent, 0, Math.min(sent.length, 300), StandardCharsets.UTF_8));
                }
              }
            });
    assertThat(failures).isEmpty();
    assertThat(answers).as("not refused for one reason only").contains(201, 400, 409, 422);
  }

  private static Type bodyOf(Parameter[] parameters) {
    return Arrays.stream(parameters)
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
        .map(Parameter::getParameterizedType)
        .findFirst()
        .orElse(null);
  }

  private byte[] bytes() {
    byte[] noise = new byte[random.nextInt(2_000)];
    random.nextBytes(noise);
    if (noise.length > 4) {
      System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, noise, 0, 4);
    }
    return noise;
  }

  private byte[] json(Type body, int turn) {
    String text = turn % 5 == 0 ? anything(0) : wellFormed(body);
    if (turn % 7 == 3 && text.length() > 2) {
      text = text.substring(0, random.nextInt(text.length()));
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Something of the right type, with values of every kind. */
  private String wellFormed(Type type) {
    if (type instanceof ParameterizedType many) {
      List<String> rows = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        rows.add(random.nextInt(8) == 0 ? "null" : wellFormed(many.getActualTypeArguments()[0]));
      }
      return rows.toString();
    }
    Class<?> plain = (Class<?>) type;
    if (random.nextInt(12) == 0) {
      return anything(0);
    }
    if (random.nextInt(10) == 0) {
      return "null";
    }
    if (plain.isRecord()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (RecordComponent component : plain.getRecordComponents()) {
        if (random.nextInt(8) != 0) {
          fields.put(component.getName(), wellFormed(component.getGenericType()));
        }
      }
      StringBuilder object = new StringBuilder("{");
      fields.forEach(
          (name, value) ->
              object
                  .append(object.length() == 1 ? "" : ",")
                  .append('"')
                  .append(name)
                  .append("\":")
                  .append(value));
      return object.append('}').toString();
    }
    if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return "\"" + constants[random.nextInt(constants.length)] + "\"";
    }
    if (plain == UUID.class) {
      List<UUID> ids =
          List.of(
              UUID.randomUUID(),
              town.department(1).id(),
              town.department(2).id(),
              town.member(1).personId(),
              town.member(3).personId());
      return "\"" + ids.get(random.nextInt(ids.size())) + "\"";
    }
    if (plain == Boolean.class) {
      return String.valueOf(random.nextBoolean());
    }
    if (plain == Integer.class || plain == Long.class) {
      return one("0", "-1", "7", "2147483647", "99999999999999999999");
    }
    if (plain == java.time.LocalDate.class) {
      return one("\"0000-01-01\"", "\"9999-12-31\"", "\"2026-03-02\"", "\"2026-07-15\"");
    }
    return text();
  }

  private String text() {
    return switch (random.nextInt(8)) {
      case 0 -> "\"\"";
      case 1 -> "\"" + "长".repeat(12_000) + "\"";
      case 2 -> "\"\\u0000\\u0007\"";
      case 3 -> "\"\\ud83d\"";
      case 4 -> "\"🛵\\u202e%_'{0}\\\\\"";
      case 5 -> "\"  \\t\\n \"";
      default -> "\"说明\"";
    };
  }

  private String anything(int depth) {
    return switch (random.nextInt(depth > 3 ? 6 : 8)) {
      case 0 -> "null";
      case 1 -> "true";
      case 2 -> "-1e400";
      case 3 -> "1234567890123456789012345678901234567890";
      case 4 -> text();
      case 5 -> "[[],{},[null]]";
      case 6 -> "[" + anything(depth + 1) + "]";
      default -> "{\"reason\":" + anything(depth + 1) + "}";
    };
  }

  private String one(String... values) {
    return values[random.nextInt(values.length)];
  }
}
