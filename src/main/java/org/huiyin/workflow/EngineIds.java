package org.huiyin.workflow;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the engine its ids, from a sequence that counts blocks for all nodes. The block is asked
 * for on the connection of the transaction that needs it and nobody waits for who asks, so that
 * people at work never need a second connection, which the others might hold.
 */
@Component
class EngineIds implements IdGenerator {

  /** The step of the sequence. */
  private static final long BLOCK = 1_000;

  private final JdbcClient jdbc;
  private final AtomicReference<@Nullable Block> present = new AtomicReference<>();

  EngineIds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Block(AtomicLong next, long end) {}

  @Override
  public String getNextId() {
    while (true) {
      Block block = present.get();
      long id = block == null ? 0 : block.next.getAndIncrement();
      if (block != null && id < block.end) {
        return Long.toString(id);
      }
      // whoever comes second keeps the block of the first and leaves a gap
      present.compareAndSet(block, another());
    }
  }

  private Block another() {
    long first = jdbc.sql("select nextval('engine_id')").query(Long.class).single();
    return new Block(new AtomicLong(first), first + BLOCK);
  }
}
