package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.shared.DomainEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class TimelineTextsTests {

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  /** Facts that no sentence needs: ids, or what another placeholder says already. */
  private static Set<Class<?>> events() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
    return scan.findCandidateComponents("org.huiyin").stream()
        .map(found -> load(found.getBeanClassName()))
        .filter(Class::isRecord)
        // events made up inside a test are none
        .filter(event -> event.getEnclosingClass() == null)
        .collect(Collectors.toSet());
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = TimelineTextsTests.class.getResourceAsStream("/messages/" + file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeline.properties", "timeline_en.properties"})
  void thereIsOneTextForEveryEventAndNoOther(String file) throws IOException {
    Set<String> wanted =
        events().stream()
            .map(event -> "timeline." + event.getSimpleName())
            .collect(Collectors.toSet());
    assertThat(wanted).hasSizeGreaterThan(70);
    assertThat(texts(file).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeline.properties", "timeline_en.properties"})
  void aTextSaysOnlyWhatItsEventKnows(String file) throws IOException {
    Properties texts = texts(file);
    for (Class<?> event : events()) {
      Map<String, RecordComponent> facts =
          Arrays.stream(event.getRecordComponents())
              .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
      Matcher placeholders = BRACES.matcher(texts.getProperty("timeline." + event.getSimpleName()));
      while (placeholders.find()) {
        Matcher parts = TimelinePattern.PLACEHOLDER.matcher(placeholders.group(1));
        assertThat(parts.matches()).as(placeholders.group()).isTrue();
        RecordComponent fact = facts.get(parts.group(1));
        assertThat(fact).as(event.getSimpleName() + placeholders.group()).isNotNull();
        if (parts.group(2) != null) {
          assertThat(fact.getGenericType().getTypeName())
              .as(event.getSimpleName() + placeholders.group())
              .matches(".*\\b" + parts.group(2) + ">?");
        } else if (parts.group(3) != null) {
          assertThat(fact.getType()).isEqualTo(boolean.class);
        } else {
          assertThat(fact.getType().isEnum()).as(placeholders.group()).isFalse();
        }
      }
    }
  }

  @Test
  void bothLanguagesSayTheSameFacts() throws IOException {
    Properties chinese = texts("timeline.properties");
    Properties english = texts("timeline_en.properties");
    for (String key : chinese.stringPropertyNames()) {
      assertThat(factsOf(english.getProperty(key)))
          .as(key)
          .isEqualTo(factsOf(chinese.getProperty(key)));
    }
  }

  private static Set<String> factsOf(String text) {
    Set<String> facts = new HashSet<>();
    Matcher placeholders = BRACES.matcher(text);
    while (placeholders.find()) {
      facts.add(placeholders.group(1).split("[|?]", 2)[0]);
    }
    return facts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposal", "timeline"})
  void chineseAndEnglishHaveTheSameKeys(String bundle) throws IOException {
    assertThat(texts(bundle + "_en.properties").stringPropertyNames())
        .isEqualTo(texts(bundle + ".properties").stringPropertyNames());
  }

  @Test
  void everyStateHasANameAndAdvice() throws IOException {
    Set<String> keys = texts("proposal.properties").stringPropertyNames();
    for (ProposalState state : ProposalState.values()) {
      assertThat(keys).contains(state.getCodes()[0], state.advice().getCodes()[0]);
    }
  }

  @Test
  void leavesOutWhatIsMissing() {
    Map<String, String> facts = Map.of("name", "张三", "empty", "", "yes", "true");
    TimelinePattern.Speaker speaker = (fact, words) -> facts.get(fact);
    assertThat(TimelinePattern.fill("撤回[，理由：{empty}][，由{name}办]", speaker)).isEqualTo("撤回，由张三办");
    assertThat(TimelinePattern.fill("{yes?是:否}{no?是:否}{missing}", speaker)).isEqualTo("是否");
    assertThat(TimelinePattern.fill("{name}", (fact, words) -> "$1[{x}]\\")).isEqualTo("$1[{x}]\\");
    assertThatThrownBy(() -> TimelinePattern.fill("{a b}", speaker))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesASpreadsheetCellApartIntoSuggestions() {
    assertThat(SuggestionLines.split("1. 第一条\n2. 第二条\n接着第二条\n\n3、第三条"))
        .containsExactly("第一条", "第二条\n接着第二条", "第三条");
    assertThat(SuggestionLines.split("（一）甲\n（二）乙\n三、丙")).containsExactly("甲", "乙", "丙");
    assertThat(SuggestionLines.split("增设站点\n3.5万元用于维护")).containsExactly("增设站点", "3.5万元用于维护");
    assertThat(SuggestionLines.split(" \n ")).isEqualTo(List.of());
  }
}
