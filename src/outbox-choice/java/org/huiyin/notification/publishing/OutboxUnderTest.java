package org.huiyin.notification.publishing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One node with an outbox, ours or the library's, on a schema shared with other nodes. */
interface OutboxUnderTest extends AutoCloseable {

  /** Transactions on the database of the node. */
  TransactionTemplate transaction();

  /** The database of the node. */
  JdbcClient jdbc();

  /** Begins to send. */
  void start();

  /** Writes an event into the outbox, within the present transaction. */
  void write(UUID key, String data);

  /** Whether so many nodes have joined, each ready to send. */
  boolean isSharedBy(int nodes);

  /** Whether the application of the given name is sending just now, at least its share. */
  boolean isSentBy(String application);

  @Override
  void close();
}
