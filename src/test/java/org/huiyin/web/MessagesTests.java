package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text there has to be is there, in both languages. */
class MessagesTests {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** The texts of the timeline are patterns of another kind, read elsewhere. */
  private static final String TIMELINE = "timeline.properties";

  /** Calls whose literal is the code of a text. */
  private static final List<Pattern> CODES =
      List.of(
          Pattern.compile(
              "RuleViolation\\s*\\.(?:conflict|invalid|forbidden|notFound)\\(\\s*\"([^\"]+)\""),
          Pattern.compile("\\b(?:faults|Fault)\\w*\\s*\\.add\\(\\s*[^,;]+,\\s*\"([^\"]+)\""),
          Pattern.compile("\\baddFault\\(\\s*[^,;]+,\\s*\"([^\"]+)\""),
          Pattern.compile("new (?:InvalidInput\\.)?Fault\\(\\s*[^,;]+,\\s*\"([^\"]+)\""),
          Pattern.compile("Flash\\s*\\.say\\(\\s*\\w+,\\s*\"([^\"]+)\""));

  /** Texts named in a template; those put together from parts are left out. */
  private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)[(}]");

  @Test
  void chineseAndEnglishHaveTheSameKeys() throws IOException {
    for (Path chinese : files()) {
      Path english = inEnglish(chinese);
      assertThat(english).exists();
      assertThat(read(english).keySet()).as(english.toString()).isEqualTo(read(chinese).keySet());
    }
  }

  @Test
  void noKeyIsKeptTwice() throws IOException {
    Map<String, Path> seen = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#") && line.contains("=")) {
          String key = line.substring(0, line.indexOf('=')).strip();
          Path before = seen.put(key, file);
          if (before != null) {
            twice.add(key + " in " + before + " and " + file);
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void everyTextIsAWellFormedPatternWithTheSameArguments() throws IOException {
    for (Path file : files()) {
      if (file.endsWith(TIMELINE)) {
        continue;
      }
      Properties english = read(inEnglish(file));
      read(file)
          .forEach(
              (key, text) -> {
                String other = english.getProperty((String) key);
                assertThat(argumentsOf(other))
                    .as((String) key)
                    .isEqualTo(argumentsOf((String) text));
              });
    }
  }

  @Test
  void everyCodeInTheSourcesHasAText() throws IOException {
    Set<String> missing = new TreeSet<>();
    Properties texts = all();
    for (Path source : below(SOURCES, ".java")) {
      String code = Files.readString(source);
      for (Pattern pattern : CODES) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
          if (!isThere(matcher.group(1), texts)) {
            missing.add(matcher.group(1) + " (" + source.getFileName() + ")");
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextOfTheTemplatesIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    Properties texts = all();
    for (Path template : below(TEMPLATES, ".html")) {
      Matcher matcher = IN_TEMPLATES.matcher(Files.readString(template));
      while (matcher.find()) {
        if (!texts.containsKey(matcher.group(1))) {
          missing.add(matcher.group(1) + " (" + TEMPLATES.relativize(template) + ")");
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void enumerationsAreWordedWholeOrNotAtAll() throws IOException {
    Properties texts = all();
    Set<String> missing = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.huiyin")) {
      if (type.isEnum() && !type.isAnonymousClass()) {
        String prefix = type.getSimpleName() + ".";
        if (texts.stringPropertyNames().stream().anyMatch(key -> key.startsWith(prefix))) {
          for (Object constant : type.reflect().getEnumConstants()) {
            String key = prefix + ((Enum<?>) constant).name();
            if (!texts.containsKey(key)) {
              missing.add(key);
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(texts.stringPropertyNames())
        .contains("Step.CLAIM_ASSIGNMENT", "Stage.HANDLING", "Role.ADMIN", "ProposalState.CLOSED");
  }

  /** A code put together in the sources ends where its variable part begins. */
  private static boolean isThere(String code, Properties texts) {
    return (code.endsWith("-") || code.endsWith("."))
        ? texts.stringPropertyNames().stream().anyMatch(key -> key.startsWith(code))
        : texts.containsKey(code);
  }

  /** Which arguments a text uses; a text MessageFormat cannot read fails here. */
  private static Set<Integer> argumentsOf(String text) {
    new MessageFormat(text);
    assertThat(text.replace("''", "")).as("apostrophes are doubled: " + text).doesNotContain("'");
    Set<Integer> used = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
    while (matcher.find()) {
      used.add(Integer.valueOf(matcher.group(1)));
    }
    return used;
  }

  private static Properties all() throws IOException {
    Properties texts = new Properties();
    for (Path file : files()) {
      texts.putAll(read(file));
    }
    return texts;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> !file.toString().endsWith("_en.properties"))
          .sorted()
          .toList();
    }
  }

  private static Path inEnglish(Path chinese) {
    return chinese.resolveSibling(
        chinese.getFileName().toString().replace(".properties", "_en.properties"));
  }

  private static List<Path> below(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
