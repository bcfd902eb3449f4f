package org.huiyin.embedded;

import java.util.Map;
import org.springframework.core.env.MapPropertySource;

/** Connection properties of the embedded servers, together with the servers themselves. */
final class EmbeddedServersPropertySource extends MapPropertySource {

  static final String NAME = "embeddedServers";

  private final EmbeddedServers servers;

  EmbeddedServersPropertySource(EmbeddedServers servers, Map<String, Object> properties) {
    super(NAME, properties);
    this.servers = servers;
  }

  EmbeddedServers servers() {
    return servers;
  }
}
