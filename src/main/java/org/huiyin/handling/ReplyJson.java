package org.huiyin.handling;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers and promises of a reply as they are kept in its row. */
final class ReplyJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReplyJson() {}

  static String of(List<?> rows) {
    return MAPPER.writeValueAsString(rows);
  }

  static List<SuggestionAnswer> answers(String json) {
    return MAPPER.readValue(json, new TypeReference<>() {});
  }

  static List<Promise> promises(String json) {
    return MAPPER.readValue(json, new TypeReference<>() {});
  }
}
