package org.huiyin.notification.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.huiyin.notification.command.CommandCatalogue;
import org.huiyin.notification.command.CommandType;
import org.huiyin.notification.contract.CommandAcceptedV1;
import org.huiyin.notification.contract.CommandRefusedV1;
import org.huiyin.shared.StrictJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contract with systems that send commands. */
class CommandContractTests {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonMapper STRICT = StrictJson.of(JsonMapper.builder().build());

  static Stream<CommandType<?>> types() {
    return CommandCatalogue.TYPES.stream();
  }

  /** Names of the golden files. */
  static Stream<String> names() {
    return Stream.concat(
        types().map(CommandContractTests::file), Stream.of("command.accepted", "command.refused"));
  }

  private static String file(CommandType<?> type) {
    return "command." + type.name();
  }

  @BeforeAll
  static void writeGoldenFilesIfAsked() {
    if (ContractFiles.WRITE) {
      types().forEach(type -> compare(file(type), Samples.of(type.contract())));
      answersAreWrittenAsTheGoldenFilesSay();
    }
  }

  private static void compare(String name, Object sample) {
    String json = JSON.writeValueAsString(JSON.readTree(ContractJson.write(sample)));
    ContractFiles.requireEqual(ContractFiles.golden(name), json + "\n");
  }

  private static void answersAreWrittenAsTheGoldenFilesSay() {
    compare("command.accepted", Samples.of(CommandAcceptedV1.class));
    compare("command.refused", Samples.of(CommandRefusedV1.class));
  }

  @Test
  void namesEveryTypeOnce() {
    assertThat(types().map(CommandType::type))
        .doesNotHaveDuplicates()
        .allMatch(type -> type.matches("org\\.huiyin\\.command\\.[a-z-]+\\.v1"));
    assertThat(types().map(CommandType::contract)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasAGoldenFileOfEveryCommand(CommandType<?> type) {
    compare(file(type), Samples.of(type.contract()));
  }

  /** What systems were told to send in earlier days is understood for good. */
  @ParameterizedTest
  @MethodSource("types")
  void readsEveryGoldenFileWithoutLoss(CommandType<?> type) throws IOException {
    for (var golden : ContractFiles.goldenFilesOf(file(type))) {
      Object read = STRICT.readValue(Files.readAllBytes(golden), type.contract());
      assertThat(JSON.readTree(ContractJson.write(read))).isEqualTo(JSON.readTree(golden.toFile()));
    }
  }

  @Test
  void writesAnswersAsTheGoldenFilesSay() {
    answersAreWrittenAsTheGoldenFilesSay();
  }
}
