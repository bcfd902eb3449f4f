package org.huiyin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.shared.Stage;
import org.junit.jupiter.api.Test;

class ListAddressTests {

  private static final UUID SESSION = new UUID(7, 7);

  @Test
  void carriesWhatItUnderstoodToEveryPage() {
    ListAddress address =
        asked("light", " RED ", "session", SESSION.toString(), "key", "true", "text", "小区&{x}");

    assertThat(address.constant("light", Light.class)).isEqualTo(Light.RED);
    assertThat(address.id("session")).isEqualTo(SESSION);
    assertThat(address.flag("key")).isTrue();
    assertThat(address.text("text")).isEqualTo("小区&{x}");
    String first =
        "/tasks?light=red&session=" + SESSION + "&key=true&text=%E5%B0%8F%E5%8C%BA%26%7Bx%7D";
    assertThat(address.first()).isEqualTo(first);
    assertThat(address.after("a+b=")).isEqualTo(first + "&after=a%2Bb%3D");
    assertThat(address.after(null)).isNull();
  }

  @Test
  void narrowsNothingByWhatNobodyKnows() {
    ListAddress address =
        asked("light", "purple", "session", "7", "key", "perhaps", "text", "\0 ", "odd", "x");

    assertThat(address.constant("light", Light.class)).isNull();
    assertThat(address.id("session")).isNull();
    assertThat(address.flag("key")).isNull();
    assertThat(address.text("text")).isNull();
    assertThat(address.constant("stage", Stage.class)).isNull();
    assertThat(address.filters()).isEmpty();
    assertThat(address.first()).isEqualTo("/tasks");
  }

  @Test
  void leadsToTheListsBesideIt() {
    ListAddress address = asked("light", "red", "text", "x", "after", "key");
    address.constant("light", Light.class);
    address.text("text");

    assertThat(address.continued()).isTrue();
    assertThat(asked("after", "").continued()).isFalse();
    assertThat(address.with("light", "blue")).isEqualTo("/tasks?light=blue&text=x");
    assertThat(address.without("light")).isEqualTo("/tasks?text=x");
  }

  @Test
  void namesTheViewInEveryAddress() {
    ListAddress usual = asked("view", "elsewhere", "text", "x");
    assertThat(usual.view(Stage.class, Stage.HANDLING)).isEqualTo(Stage.HANDLING);
    usual.text("text");

    assertThat(usual.view()).isEqualTo("handling");
    assertThat(usual.filters()).containsOnlyKeys("text");
    assertThat(usual.first()).isEqualTo("/tasks?view=handling&text=x");
    assertThat(usual.with("view", "review")).isEqualTo("/tasks?view=review&text=x");
    assertThat(asked("view", "handling").view(Stage.class, Stage.SUBMISSION))
        .isEqualTo(Stage.HANDLING);
  }

  @Test
  void namesTheOrderUnlessItIsTheUsualOne() {
    ListAddress other = asked("sort", "rating", "text", "x");
    assertThat(other.sort(Stage.class, Stage.HANDLING)).isEqualTo(Stage.RATING);
    other.text("text");
    assertThat(other.filters()).containsOnlyKeys("text");
    assertThat(other.first()).isEqualTo("/tasks?text=x&sort=rating");
    assertThat(other.after("key")).isEqualTo("/tasks?text=x&sort=rating&after=key");
    ListAddress usual = asked("sort", "handling");
    assertThat(usual.sort(Stage.class, Stage.HANDLING)).isEqualTo(Stage.HANDLING);
    assertThat(usual.first()).isEqualTo("/tasks");
    ListAddress odd = asked("sort", "odd");
    assertThat(odd.sort(Stage.class, Stage.HANDLING)).isEqualTo(Stage.HANDLING);
    assertThat(odd.first()).isEqualTo("/tasks");
  }

  private static ListAddress asked(String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      parameters.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return new ListAddress("/tasks", parameters);
  }
}
