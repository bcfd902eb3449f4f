package org.huiyin.bench.data;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Somebody or something of the organisation, as rows of proposals mention it. */
final class Named {

  private final UUID id;
  private final String name;
  private final byte[] idText;
  private final byte[] nameText;

  Named(UUID id, String name) {
    this.id = id;
    this.name = name;
    this.idText = id.toString().getBytes(StandardCharsets.US_ASCII);
    this.nameText = name.getBytes(StandardCharsets.UTF_8);
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  byte[] idText() {
    return idText;
  }

  byte[] nameText() {
    return nameText;
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
