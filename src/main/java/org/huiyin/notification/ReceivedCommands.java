package org.huiyin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.SystemAccounts;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other systems wanted done, and what became of it. */
@Service
@Transactional(readOnly = true)
public class ReceivedCommands {

  private static final int LATEST = 50;

  private final JdbcClient jdbc;
  private final SystemAccounts accounts;

  ReceivedCommands(JdbcClient jdbc, SystemAccounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /**
   * Returns the latest commands of an account.
   *
   * @param accountId the account
   * @param user an administrator or auditor of its committee
   * @return latest first
   * @throws RuleViolation 403 for others, 404 for an account of another committee
   */
  public List<ReceivedCommand> latestOf(UUID accountId, CurrentUser user) {
    return jdbc.sql(
            """
            select id, type, outcome, code, proposal_id, answered_at from received_command
             where account_id = ? order by answered_at desc, id desc limit ?
            """)
        .params(accounts.byId(accountId, user).id(), LATEST)
        .query(ReceivedCommands::command)
        .list();
  }

  private static ReceivedCommand command(ResultSet row, int number) throws SQLException {
    return new ReceivedCommand(
        row.getObject("id", UUID.class),
        row.getString("type"),
        "ACCEPTED".equals(row.getString("outcome")),
        row.getString("code"),
        row.getObject("proposal_id", UUID.class),
        row.getTimestamp("answered_at").toInstant());
  }
}
