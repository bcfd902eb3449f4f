package org.huiyin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ids of the engine when many people work at once. */
class EngineIdsTests extends LifeTest {

  private static final int SEVERAL_BLOCKS = 2_500;
  private static final int THREADS = 8;

  @Autowired private DataSourceProperties database;
  @Autowired private ProcessEngineConfigurationImpl engine;

  @Test
  void theEngineTakesItsIdsFromThem() {
    assertThat(engine.getIdGenerator()).isInstanceOf(EngineIds.class);
  }

  @Test
  void needNoConnectionBesideThatOfTheTransaction() {
    try (HikariDataSource one = onlyConnection()) {
      EngineIds ids = new EngineIds(JdbcClient.create(one));
      new TransactionTemplate(new JdbcTransactionManager(one))
          .executeWithoutResult(
              tx -> {
                Set<String> given = ConcurrentHashMap.newKeySet();
                for (int i = 0; i < SEVERAL_BLOCKS; i++) {
                  assertThat(given.add(ids.getNextId())).isTrue();
                }
              });
    }
  }

  @Test
  void areNeverGivenTwiceByNodesAndThreadsAtOnce() throws Exception {
    List<EngineIds> nodes = List.of(new EngineIds(jdbc), new EngineIds(jdbc));
    Set<String> given = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      EngineIds node = nodes.get(i % nodes.size());
      all.add(
          threads.submit(
              () -> {
                for (int n = 0; n < SEVERAL_BLOCKS; n++) {
                  given.add(node.getNextId());
                }
              }));
    }
    for (Future<?> each : all) {
      each.get();
    }
    threads.shutdown();
    assertThat(given).hasSize(THREADS * SEVERAL_BLOCKS);
  }

  private HikariDataSource onlyConnection() {
    HikariDataSource one = new HikariDataSource();
    one.setJdbcUrl(database.getUrl());
    one.setUsername(database.getUsername());
    one.setPassword(database.getPassword());
    one.setMaximumPoolSize(1);
    one.setConnectionTimeout(1_000);
    return one;
  }
}
