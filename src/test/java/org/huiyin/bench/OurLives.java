package org.huiyin.bench;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.ResultClass;
import org.huiyin.testing.Life;
import org.huiyin.testing.Town;

/** Proposals from draft to close through our desks; each client in a committee of its own. */
final class OurLives implements Lives {

  private final Stage stage;
  private final List<Life> clients = new ArrayList<>();

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
  public void prepare(int count) {
    while (clients.size() < count) {
      clients.add(new Life(stage.node().context(), Town.foundedIn(stage.jdbc())));
    }
  }

  @Override
  public void live(int client) {
    clients.get(client).closed(ResultClass.A);
  }
}
