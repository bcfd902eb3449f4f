package org.huiyin.notification.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiyin.shared.DomainEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contract with the outer world. */
class CatalogueTests {

  private static final EventCatalogue CATALOGUE = new EventCatalogue();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  static Stream<EventType<?, ?>> types() {
    return CATALOGUE.types().stream();
  }

  private static String file(EventType<?, ?> type) {
    return type.family() + "." + type.name();
  }

  @BeforeAll
  static void writeGoldenFilesIfAsked() {
    if (ContractFiles.WRITE) {
      types().forEach(CatalogueTests::compare);
    }
  }

  private static void compare(EventType<?, ?> type) {
    ContractFiles.requireEqual(
        ContractFiles.golden(file(type)), pretty(ContractJson.write(Samples.record(type))));
  }

  @Test
  void namesEveryDomainEvent() {
    List<String> events =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.huiyin")
                .stream()
                .filter(c -> c.isAssignableTo(DomainEvent.class) && !c.isInterface())
                .map(JavaClass::getName)
                .toList();
    assertThat(types().map(type -> type.event().getName()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(events);
  }

  @Test
  void namesEveryTypeOnce() {
    assertThat(types().map(EventType::type)).doesNotHaveDuplicates();
    assertThat(types().map(EventType::type)).allMatch(t -> t.matches("org(\\.[a-z-]+){3}\\.v1"));
    assertThat(types().map(EventType::contract)).doesNotHaveDuplicates();
    assertThat(types().map(EventType::topic)).allMatch(CATALOGUE.topics()::contains);
  }

  @ParameterizedTest
  @MethodSource("types")
  void writesWhatTheGoldenFileSays(EventType<?, ?> type) {
    compare(type);
  }

  @ParameterizedTest
  @MethodSource("types")
  void readsEveryGoldenFileWithoutLoss(EventType<?, ?> type) throws IOException {
    List<Path> files = ContractFiles.goldenFilesOf(file(type));
    assertThat(files).isNotEmpty();
    for (Path golden : files) {
      Object read = ContractJson.read(Files.readAllBytes(golden), type.contract());
      JsonNode written = JSON.readTree(ContractJson.write(read));
      for (Map.Entry<String, JsonNode> field : JSON.readTree(golden.toFile()).properties()) {
        assertThat(written.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void ignoresWhatALaterVersionAdds(EventType<?, ?> type) throws IOException {
    String golden = Files.readString(ContractFiles.golden(file(type)));
    String later = golden.replaceFirst("\\{", "{\"addedLater\": {\"a\": [1]},");
    assertThat(ContractJson.<Object>read(later.getBytes(StandardCharsets.UTF_8), typed(type)))
        .isEqualTo(ContractJson.<Object>read(golden.getBytes(StandardCharsets.UTF_8), typed(type)));
  }

  @SuppressWarnings("unchecked")
  private static Class<Object> typed(EventType<?, ?> type) {
    return (Class<Object>) (Class<?>) type.contract();
  }

  @Test
  void hasNoGoldenFileOfAnUnknownType() {
    assertThat(ContractFiles.goldenNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    types().map(CatalogueTests::file),
                    Stream.of("dead-letter.recorded"),
                    CommandContractTests.names())
                .flatMap(Function.identity())
                .toList());
  }

  @Test
  void writesDeadLettersAsTheGoldenFileSays() {
    ContractFiles.requireEqual(
        ContractFiles.golden("dead-letter.recorded"),
        pretty(ContractJson.write(Samples.deadLetter())));
  }

  @Test
  void isWhatTheAsyncApiDocumentSays() {
    ContractFiles.requireEqual(
        Path.of("docs/asyncapi.yaml"), new AsyncApiDocument(CATALOGUE).toString());
  }

  @Test
  void isWhatTheListForPeopleSays() throws IOException {
    Path file = Path.of("docs/events.md");
    String text = Files.readString(file);
    String start = "<!-- catalogue -->\n";
    assertThat(text).contains(start);
    String head = text.substring(0, text.indexOf(start) + start.length());
    ContractFiles.requireEqual(file, head + EventList.of(CATALOGUE));
  }

  private static String pretty(String json) {
    return JSON.writeValueAsString(JSON.readTree(json)) + "\n";
  }
}
