package org.huiyin.notification.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.huiyin.notification.Servers;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;
import org.huiyin.supervision.SupervisionWrittenOff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox without a relay. */
@Servers
class OutboxTests {

  @Autowired private DataSource database;

  @Value("${spring.datasource.url}")
  private String url;

  @Value("${spring.datasource.username}")
  private String user;

  @Value("${spring.datasource.password:}")
  private String password;

  private OutboxNode node;

  @BeforeEach
  void anEmptyOutbox() {
    node = OutboxNode.on(url, user, password, OutboxNode.newSchema(database), "127.0.0.1:1");
  }

  @AfterEach
  void close() {
    node.close();
  }

  private static SupervisionWrittenOff event(UUID proposal) {
    return new SupervisionWrittenOff(
        proposal, UUID.randomUUID(), UUID.randomUUID(), Deed.bySystem(Instant.EPOCH));
  }

  private List<UUID> keys() {
    return node.jdbc
        .sql("select message_key from outbox order by position")
        .query(UUID.class)
        .list();
  }

  @Test
  void writesOneRowPerEventInTheOrderOfPublication() {
    UUID first = new UUID(2, 2);
    UUID second = new UUID(1, 1);
    node.transaction.executeWithoutResult(
        tx -> List.of(first, second, first).forEach(id -> node.outbox.on(event(id))));
    assertThat(keys()).containsExactly(first, second, first);
  }

  @Test
  void takesTheRowsBackWithTheTransaction() {
    assertThatThrownBy(
            () ->
                node.transaction.executeWithoutResult(
                    tx -> {
                      node.outbox.on(event(UUID.randomUUID()));
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");
    node.transaction.executeWithoutResult(
        tx -> {
          node.outbox.on(event(UUID.randomUUID()));
          tx.setRollbackOnly();
        });
    assertThat(keys()).isEmpty();
  }

  @Test
  void takesBackWhatASavepointTakesBack() {
    UUID kept = UUID.randomUUID();
    TransactionTemplate nested = new TransactionTemplate(node.transaction.getTransactionManager());
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    node.transaction.executeWithoutResult(
        tx -> {
          node.outbox.on(event(kept));
          nested.executeWithoutResult(
              inner -> {
                node.outbox.on(event(UUID.randomUUID()));
                inner.setRollbackOnly();
              });
        });
    assertThat(keys()).containsExactly(kept);
  }

  @Test
  void undoesTheBusinessWhenItCannotWrite() {
    node.jdbc.sql("create table business (id integer)").update();
    node.jdbc
        .sql("alter table outbox add check (type <> 'org.huiyin.supervision.written-off.v1')")
        .update();
    assertThatThrownBy(
            () ->
                node.transaction.executeWithoutResult(
                    tx -> {
                      node.jdbc.sql("insert into business values (1)").update();
                      node.outbox.on(event(UUID.randomUUID()));
                    }))
        .hasMessageContaining("outbox");
    assertThat(node.jdbc.sql("select count(*) from business").query(Long.class).single()).isZero();
  }

  @Test
  void takesWhatOthersPublishJustBeforeTheCommit() {
    UUID late = UUID.randomUUID();
    UUID early = UUID.randomUUID();
    node.transaction.executeWithoutResult(
        tx -> {
          node.outbox.on(event(early));
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  node.outbox.on(event(late));
                }
              });
        });
    assertThat(keys()).containsExactly(early, late);
  }

  @Test
  void refusesEventsThatTheCatalogueLacks() {
    record Unheard(UUID proposalId, Deed deed) implements DomainEvent {}

    assertThatThrownBy(
            () ->
                node.transaction.executeWithoutResult(
                    tx ->
                        node.outbox.on(
                            new Unheard(UUID.randomUUID(), Deed.bySystem(Instant.EPOCH)))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Unheard is missing from")
        .hasMessageContaining("EventCatalogue");
  }

  @Test
  void numbersOneProposalInTheOrderOfTheCommits() throws Exception {
    UUID proposal = UUID.randomUUID();
    SupervisionWrittenOff slow = event(proposal);
    SupervisionWrittenOff quick = event(proposal);
    CountDownLatch slowPublished = new CountDownLatch(1);
    CountDownLatch quickCommitted = new CountDownLatch(1);
    CompletableFuture<Void> slowOne =
        CompletableFuture.runAsync(
            () ->
                node.transaction.executeWithoutResult(
                    tx -> {
                      node.outbox.on(slow);
                      slowPublished.countDown();
                      await(quickCommitted);
                    }));
    await(slowPublished);
    node.transaction.executeWithoutResult(tx -> node.outbox.on(quick));
    quickCommitted.countDown();
    slowOne.get(30, TimeUnit.SECONDS);
    List<String> supervisions =
        node.jdbc
            .sql("select data::json ->> 'supervisionId' from outbox order by position")
            .query(String.class)
            .list();
    assertThat(supervisions)
        .containsExactly(quick.supervisionId().toString(), slow.supervisionId().toString());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void notesTheTrace() {
    MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    MDC.put("spanId", "00f067aa0ba902b7");
    try {
      node.transaction.executeWithoutResult(tx -> node.outbox.on(event(UUID.randomUUID())));
    } finally {
      MDC.clear();
    }
    assertThat(node.jdbc.sql("select traceparent from outbox").query(String.class).single())
        .isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  }
}
