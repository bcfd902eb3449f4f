package org.huiyin.notification.publishing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The catalogue as a table for people. */
final class EventList {

  private EventList() {}

  static String of(EventCatalogue catalogue) {
    return catalogue.types().stream()
        .map(type -> "| `%s` | %s | %s |\n".formatted(type.type(), type.summary(), fields(type)))
        .collect(
            Collectors.joining(
                "", "\n| Type | What it says | Fields of its own |\n|---|---|---|\n", ""));
  }

  private static String fields(EventType<?, ?> type) {
    return Arrays.stream(type.contract().getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !name.equals("proposal") && !name.equals("deed"))
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }
}
