package org.huiyin.notification.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.shared.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Arguments of a text as they are stored: a JSON array of texts, numbers, days and steps. */
public final class NoticeArguments {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String DAY = "day";
  private static final String STEP = "step";

  private NoticeArguments() {}

  static String write(List<Object> arguments) {
    ArrayNode array = JSON.createArrayNode();
    for (Object argument : arguments) {
      if (argument instanceof LocalDate day) {
        array.addObject().put(DAY, day.toString());
      } else if (argument instanceof Step step) {
        array.addObject().put(STEP, step.name());
      } else if (argument instanceof Integer number) {
        array.add(number);
      } else {
        array.add(argument.toString());
      }
    }
    return array.toString();
  }

  /**
   * Reads arguments.
   *
   * @param json as stored
   * @return texts, numbers, days and steps
   */
  public static List<Object> read(String json) {
    List<Object> arguments = new ArrayList<>();
    for (JsonNode each : JSON.readTree(json)) {
      if (each.has(STEP)) {
        arguments.add(Step.valueOf(each.get(STEP).stringValue()));
      } else if (each.isObject()) {
        arguments.add(LocalDate.parse(each.get(DAY).stringValue()));
      } else if (each.isNumber()) {
        arguments.add(each.intValue());
      } else {
        arguments.add(each.stringValue());
      }
    }
    return arguments;
  }
}
