package org.huiyin.notification.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How contract records are written and read, independent of how pages and the API do it. Absent
 * means unknown or none; fields that a later version added are ignored.
 */
public final class ContractJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ContractJson() {}

  /**
   * Writes a record.
   *
   * @param contract the record
   * @return JSON
   */
  public static String write(Object contract) {
    return MAPPER.writeValueAsString(contract);
  }

  /**
   * Reads a record.
   *
   * @param json JSON
   * @param type class of the record
   * @param <C> class of the record
   * @return the record
   * @throws JacksonException when the text is no such record
   */
  public static <C> C read(byte[] json, Class<C> type) {
    return MAPPER.readValue(json, type);
  }
}
