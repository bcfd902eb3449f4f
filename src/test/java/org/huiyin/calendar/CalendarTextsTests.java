package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextsTests {

  @ParameterizedTest
  @ValueSource(strings = {"calendar", "calendar_en"})
  void nameEveryStepUnitKindAndLight(String bundle) throws IOException {
    Set<String> keys =
        Stream.of(
                Arrays.stream(DueStep.values()).map(DueStep::messageKey),
                Arrays.stream(DueUnit.values()).map(DueUnit::messageKey),
                Arrays.stream(DayKind.values()).map(DayKind::messageKey),
                Arrays.stream(Light.values()).map(Light::messageKey))
            .flatMap(key -> key)
            .collect(Collectors.toSet());
    assertThat(texts(bundle).stringPropertyNames()).containsAll(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"calendar", "calendar_en"})
  void nameEveryRuleOfTheTableOfLimits(String bundle) throws IOException {
    Set<String> rules =
        Pattern.compile("\"(due\\.[a-z.-]+)\"")
            .matcher(tableOfLimits())
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(rules).hasSizeGreaterThan(20);
    assertThat(texts(bundle).stringPropertyNames()).containsAll(rules);
  }

  @Test
  void knowTheStepsOfTheTableOfLimits() throws IOException {
    String table = tableOfLimits();
    assertThat(DueStep.values())
        .allSatisfy(step -> assertThat(table).contains('"' + step.name() + '"'));
  }

  @Test
  void putAmountsIntoPlainEnglish() throws IOException {
    String pattern = texts("calendar_en").getProperty(DueUnit.WORKING_DAYS.messageKey());
    MessageFormat format = new MessageFormat(pattern, Locale.ENGLISH);
    assertThat(format.format(new Object[] {1})).isEqualTo("1 working day");
    assertThat(format.format(new Object[] {5})).isEqualTo("5 working days");
  }

  private static String tableOfLimits() throws IOException {
    try (InputStream file =
        CalendarTextsTests.class.getResourceAsStream("/bpmn/rules/due-dates.dmn")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Properties texts(String bundle) throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        CalendarTextsTests.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
