package org.huiyin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiyin.notification.contract.ContractRecord;
import org.huiyin.notification.publishing.ContractFiles;
import org.huiyin.notification.publishing.ContractJson;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people and departments are told, tried with every golden file and every answer. */
class RecipientsTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final EventCatalogue CATALOGUE = new EventCatalogue();

  /** Fields that bear another name on the wire, because every record has a channel. */
  private static final Map<String, String> RENAMED = Map.of("channel", "convertedTo");

  private final Recipients recipients = new Recipients(new OneOfEach());

  private List<Letter> lettersOf(String name, Map<String, Object> facts) {
    EventType<?, ?> type = CATALOGUE.find("org.huiyin." + name + ".v1").orElseThrow();
    ObjectNode golden =
        (ObjectNode) JSON.readTree(ContractFiles.goldenFilesOf(name).get(0).toFile());
    facts.forEach((field, value) -> golden.set(field, JSON.valueToTree(value)));
    return recipients.lettersFor(type, read(golden.toString(), type));
  }

  private static ContractRecord read(String json, EventType<?, ?> type) {
    return ContractJson.read(json.getBytes(StandardCharsets.UTF_8), type.contract());
  }

  private Stream<Letter> lettersOf(EventType<?, ?> type) {
    return variants(type).stream()
        .flatMap(facts -> lettersOf(type.family() + "." + type.name(), facts).stream());
  }

  /** Every value of every enumeration and flag an event carries, one at a time. */
  private static List<Map<String, Object>> variants(EventType<?, ?> type) {
    List<Map<String, Object>> variants = new ArrayList<>(List.of(Map.of()));
    Arrays.stream(type.event().getRecordComponents())
        .forEach(
            part -> {
              String field = RENAMED.getOrDefault(part.getName(), part.getName());
              if (part.getType().isEnum()) {
                for (Object value : part.getType().getEnumConstants()) {
                  variants.add(Map.of(field, ((Enum<?>) value).name()));
                }
              } else if (part.getType() == boolean.class) {
                variants.add(Map.of(field, false));
              }
            });
    return variants;
  }

  @Test
  void everyGoldenFileOfAnyDayIsUnderstood() throws IOException {
    for (EventType<?, ?> type : CATALOGUE.types()) {
      for (var file : ContractFiles.goldenFilesOf(type.family() + "." + type.name())) {
        assertThat(recipients.lettersFor(type, read(Files.readString(file), type)))
            .as(file.toString())
            .allMatch(letter -> (letter.personId() == null) != (letter.departmentId() == null));
      }
    }
  }

  @Test
  void everyNoticeHasATextInBothLanguages() throws IOException {
    Map<String, Letter> letters = new TreeMap<>();
    CATALOGUE.types().stream().flatMap(this::lettersOf).forEach(l -> letters.put(l.text(), l));
    for (String language : List.of("", "_en")) {
      Properties texts = texts(language);
      assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("notice.")))
          .containsExactlyInAnyOrderElementsOf(letters.keySet());
      letters.forEach(
          (code, letter) -> {
            MessageFormat format = new MessageFormat(texts.getProperty(code), Locale.ROOT);
            assertThat(format.getFormatsByArgumentIndex())
                .as(code + language)
                .hasSizeLessThanOrEqualTo(letter.arguments().size());
            assertThat(format.format(letter.arguments().toArray()))
                .doesNotContain("{")
                .doesNotContain("null");
          });
    }
    assertThat(texts("").keySet()).isEqualTo(texts("_en").keySet());
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        RecipientsTests.class.getResourceAsStream(
            "/messages/notification" + language + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void departmentsHearOfTheirAssignments() {
    assertThat(lettersOf("handling.department-assigned", Map.of("role", "CO", "added", false)))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.departmentId()).isNotNull();
              assertThat(letter.text())
                  .isEqualTo("notice.handling.department-assigned.department.co");
              assertThat(letter.arguments().get(0)).isEqualTo("第0123号《关于改造老旧小区的提案》");
            });
  }

  @Test
  void proposersOfMergedProposalsHearOfTheReply() {
    assertThat(lettersOf("handling.reply-delivered", Map.of()))
        .extracting(Letter::personId)
        .contains(OneOfEach.SIGNER, OneOfEach.MERGED_SIGNER);
  }

  @Test
  void nobodyHearsOfHisOwnDeed() {
    assertThat(lettersOf("proposal.withdrawn", Map.of("actorId", OneOfEach.SIGNER)))
        .extracting(Letter::personId)
        .containsExactly(OneOfEach.CLERK);
  }

  @Test
  void whatCoHandlersDoIsNotToldToProposers() {
    assertThat(lettersOf("handling.assignment-claimed", Map.of("role", "CO"))).isEmpty();
    assertThat(lettersOf("handling.co-opinion-given", Map.of()))
        .allMatch(letter -> letter.personId() == null);
  }

  @Test
  void everyEndOfAProposalTellsItsProposersWhy() {
    for (String end : List.of("not-filed", "converted", "merged", "withdrawn")) {
      assertThat(lettersOf("proposal." + end, Map.of("reason", "理由")))
          .as(end)
          .anySatisfy(
              letter -> {
                assertThat(letter.personId()).isEqualTo(OneOfEach.SIGNER);
                assertThat(letter.arguments()).contains("理由");
              });
    }
    for (String end : List.of("lapsed", "closed", "archived")) {
      assertThat(lettersOf("proposal." + end, Map.of()))
          .extracting(Letter::personId)
          .contains(OneOfEach.SIGNER);
    }
  }

  @Test
  void singleRatingsAreToldToNobody() {
    assertThat(lettersOf("satisfaction.proposal-rated", Map.of())).isEmpty();
    assertThat(lettersOf("satisfaction.rating-revised", Map.of())).isEmpty();
  }

  @Test
  void argumentsComeBackAsTheyWereStored() {
    List<Object> arguments = List.of("第1号《甲》", LocalDate.of(2026, 3, 31), 2, "{\"day\":1}", "");
    assertThat(NoticeArguments.read(NoticeArguments.write(arguments))).isEqualTo(arguments);
  }
}
