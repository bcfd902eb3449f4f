package org.huiyin.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The limit: a state machine in plain JDBC that writes state, event and audit entry in each of nine
 * commits, and nothing else.
 */
final class PlainLives implements Lives {

  private static final int COMMITS = 9;

  private final HikariDataSource data;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  PlainLives(Stage stage) {
    data = stage.pool(schema());
    jdbc = new JdbcTemplate(data);
    transaction = new TransactionTemplate(new JdbcTransactionManager(data));
    jdbc.execute(
        """
        create table item (id uuid primary key, version integer not null, state text not null, holder text not null);
        create table event (position bigint generated always as identity primary key, item_id uuid not null,
          type text not null, data text not null, at timestamptz not null);
        create table audit (id uuid primary key, item_id uuid not null, deed text not null, actor text not null, at timestamptz not null);
        create index audit_by_item on audit (item_id)
        """);
  }

  @Override
  public String name() {
    return "plain JDBC";
  }

  @Override
  public String schema() {
    return "plain";
  }

  @Override
  public void live(int client) {
    UUID id = UUID.randomUUID();
    for (int step = 1; step <= COMMITS; step++) {
      int version = step;
      transaction.executeWithoutResult(tx -> step(id, version, client));
    }
  }

  private void step(UUID id, int version, int client) {
    String state = "STATE" + version;
    if (version == 1) {
      jdbc.update("insert into item values (?, ?, ?, ?)", id, version, state, "c" + client);
    } else {
      jdbc.queryForObject("select state from item where id = ?", String.class, id);
      jdbc.update(
          "update item set version = ?, state = ? where id = ? and version = ?",
          version,
          state,
          id,
          version - 1);
    }
    jdbc.update(
        "insert into event (item_id, type, data, at) values (?, ?, ?, now())",
        id,
        state,
        "{\"id\":\"" + id + "\",\"state\":\"" + state + "\"}");
    jdbc.update(
        "insert into audit values (?, ?, ?, ?, now())", UUID.randomUUID(), id, state, "c" + client);
  }

  @Override
  public void close() {
    data.close();
  }
}
