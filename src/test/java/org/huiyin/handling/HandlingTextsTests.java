package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandlingTextsTests {

  private static final Path SOURCES = Path.of("src/main/java/org/huiyin/handling");
  private static final Path TEXTS = Path.of("src/main/resources/messages");
  private static final Pattern CODE =
      Pattern.compile(
          "\"((?:assignment|assignment-order|joining|return|further-department|plan|extension"
              + "|contact|reply|commitment|due)\\.[a-z-]+[a-z])\"");

  @Test
  void areTheSameInBothLanguages() throws IOException {
    assertThat(keys("handling")).isEqualTo(keys("handling_en"));
  }

  @Test
  void tellTheReasonOfEveryRefusalAndNothingElse() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(code -> codes.add(code.group(1)));
      }
    }
    Arrays.stream(AssignmentState.values())
        .forEach(state -> codes.add("assignment.is-" + kebab(state)));
    Arrays.stream(ReplyState.values()).forEach(state -> codes.add("reply.is-" + kebab(state)));
    assertThat(keys("handling")).isEqualTo(codes);
  }

  @Test
  void areWellFormed() throws IOException {
    for (String bundle : new String[] {"handling", "handling_en"}) {
      Properties texts = texts(bundle);
      for (String key : texts.stringPropertyNames()) {
        assertThat(
                new MessageFormat(texts.getProperty(key), Locale.ROOT).format(new Object[] {1, 2}))
            .as(key)
            .isNotBlank()
            .doesNotContain("{");
      }
    }
  }

  private static String kebab(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Set<String> keys(String bundle) throws IOException {
    return new TreeSet<>(texts(bundle).stringPropertyNames());
  }

  private static Properties texts(String bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS.resolve(bundle + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }
}
