package org.huiyin.notification.command;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commands that were answered. */
@Repository
class CommandTable {

  private final JdbcClient jdbc;

  CommandTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What an id stands for already. */
  record Earlier(UUID accountId, String type, byte[] bodyHash) {

    boolean isThe(CommandMessage message, CurrentUser account) {
      return accountId.equals(account.personId())
          && type.equals(message.type())
          && Arrays.equals(bodyHash, message.bodyHash());
    }
  }

  Optional<Earlier> find(UUID id) {
    return jdbc.sql("select account_id, type, body_hash from received_command where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new Earlier(
                    row.getObject("account_id", UUID.class),
                    row.getString("type"),
                    row.getBytes("body_hash")))
        .optional();
  }

  /** Takes a command on; false when its id is taken, after whoever took it has finished. */
  boolean begin(Command command, Instant at) {
    return write(command, "ACCEPTED", null, null, at);
  }

  /** Notes which proposal a command that was taken on was about. */
  void note(Command command, @Nullable UUID proposalId) {
    jdbc.sql("update received_command set proposal_id = ? where id = ?")
        .params(proposalId, command.message().id())
        .update();
  }

  /** Notes a refusal; false when the id is taken. */
  boolean refuse(Command command, String code, @Nullable UUID proposalId, Instant at) {
    return write(command, "REFUSED", code, proposalId, at);
  }

  private boolean write(
      Command command,
      String outcome,
      @Nullable String code,
      @Nullable UUID proposalId,
      Instant at) {
    return jdbc.sql(
                """
                insert into received_command (id, account_id, type, body_hash, outcome, code, proposal_id, answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                command.message().id(),
                command.account().personId(),
                command.type().type(),
                command.message().bodyHash(),
                outcome,
                code,
                proposalId,
                Timestamp.from(at))
            .update()
        == 1;
  }
}
