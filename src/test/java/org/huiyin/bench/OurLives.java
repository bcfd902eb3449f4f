package org.huiyin.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.handling.ResultClass;
import org.huiyin.testing.Life;
import org.huiyin.testing.Town;

/** Proposals from draft to close through our desks; each client in a committee of its own. */
final class OurLives implements Lives {

  private final Stage stage;
  private final Map<Integer, Life> clients = new ConcurrentHashMap<>();

  OurLives(Stage stage) {
    this.stage = stage;
  }

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public String schema() {
    return "public";
  }

  @Override
  public void live(int client) {
    clients
        .computeIfAbsent(
            client, n -> new Life(stage.node().context(), Town.foundedIn(stage.jdbc())))
        .closed(ResultClass.A);
  }
}
