package org.huiyin.notification.webhook;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How an event is written as one JSON document (CloudEvents, structured mode). */
final class StructuredEvent {

  /** Its content type. */
  static final String TYPE = "application/cloudevents+json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StructuredEvent() {}

  /**
   * Writes an event.
   *
   * @param event with JSON as its data
   * @return the document
   */
  static String write(CloudEvent event) {
    ObjectNode document = JSON.createObjectNode();
    document.put("specversion", event.getSpecVersion().toString());
    for (String name : event.getAttributeNames()) {
      Object value = event.getAttribute(name);
      if (value != null) {
        document.put(name, value.toString());
      }
    }
    for (String name : event.getExtensionNames()) {
      Object value = event.getExtension(name);
      if (value != null) {
        document.put(name, value.toString());
      }
    }
    CloudEventData data = event.getData();
    if (data != null) {
      document.set("data", JSON.readTree(new String(data.toBytes(), StandardCharsets.UTF_8)));
    }
    return JSON.writeValueAsString(document);
  }
}
