package org.huiyin.notification.publishing;

import java.util.List;

/**
 * Where nodes meet.
 *
 * @param url JDBC URL of the database
 * @param user its user
 * @param password password of the user
 * @param schema the schema the nodes share
 * @param broker bootstrap servers
 */
record Place(String url, String user, String password, String schema, String broker) {

  private static final int PARTS = 5;

  /** Reads what {@link #arguments()} wrote. */
  static Place of(List<String> arguments) {
    return new Place(
        arguments.get(0),
        arguments.get(1),
        arguments.get(2),
        arguments.get(3),
        arguments.get(PARTS - 1));
  }

  List<String> arguments() {
    return List.of(url, user, password, schema, broker);
  }

  /** The same place as seen by an application that tells the database its name. */
  Place as(String application) {
    return new Place(url("ApplicationName=" + application), user, password, schema, broker);
  }

  /** The same place with another broker. */
  Place with(String other) {
    return new Place(url, user, password, schema, other);
  }

  /** The URL with the schema. */
  String schemaUrl() {
    return url("currentSchema=" + schema);
  }

  private String url(String parameter) {
    return url + (url.contains("?") ? "&" : "?") + parameter;
  }
}
