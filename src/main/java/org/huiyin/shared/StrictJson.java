package org.huiyin.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON of other systems is read strictly, wherever it comes in: a field nobody knows, a number
 * where a text belongs or a day that no calendar has is refused rather than guessed at.
 */
public final class StrictJson {

  private StrictJson() {}

  /**
   * Makes a reader strict.
   *
   * @param mapper the reader
   * @return a strict one, otherwise the same
   */
  public static JsonMapper of(JsonMapper mapper) {
    SimpleModule days = new SimpleModule("days").addDeserializer(LocalDate.class, new Day());
    return mapper
        .rebuild()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .addModule(days)
        .build();
  }

  /** Reads {@code 2026-03-01} and nothing else. */
  private static final class Day extends StdDeserializer<LocalDate> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      String text = parser.getString();
      try {
        if (FORM.matcher(text).matches()) {
          return LocalDate.parse(text);
        }
      } catch (DateTimeException e) {
        return weird(context, text);
      }
      return weird(context, text);
    }

    private static LocalDate weird(DeserializationContext context, String text) {
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a day");
    }
  }
}
