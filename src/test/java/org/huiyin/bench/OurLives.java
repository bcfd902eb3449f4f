package org.huiyin.bench;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.ResultClass;
import org.huiyin.testing.Life;
import org.huiyin.testing.Town;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals from draft to close through our desks; each client in a committee of its own. */
final class OurLives implements Lives {

  private final Node node;
  private final List<Life> clients = new ArrayList<>();

  OurLives(Node node) {
    this.node = node;
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
      clients.add(new Life(node.context(), Town.foundedIn(node.bean(JdbcClient.class))));
    }
  }

  @Override
  public void live(int client) {
    clients.get(client).closed(ResultClass.A);
  }
}
