package org.huiyin.shared.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A table whose rows are aggregates, always read and written as a whole. It adds the id and the
 * version, which keeps the second of two who read the same row from overwriting the first.
 *
 * @param <A> the aggregate
 */
public abstract class AggregateTable<A extends StoredAggregate> {

  private final JdbcOperations jdbc;
  private final ApplicationEventPublisher events;
  private final String table;
  private final String select;
  private final String byId;
  private final String insert;
  private final String update;

  /**
   * Writes the statements down.
   *
   * @param jdbc runs them
   * @param events is told what happened to what was saved
   * @param table name of the table
   * @param columns its columns besides id and version, separated by commas, in the order in which
   *     they are read and written
   */
  protected AggregateTable(
      JdbcOperations jdbc, ApplicationEventPublisher events, String table, String columns) {
    this.jdbc = jdbc;
    this.events = events;
    this.table = table;
    String marks = columns.replaceAll("[^,]+", "?");
    select = "select id, version, " + columns + " from " + table + " ";
    byId = select("where id = ?");
    insert =
        "insert into " + table + " (id, version, " + columns + ") values (?, ?, " + marks + ")";
    update =
        "update "
            + table
            + " set (version, "
            + columns
            + ") = (?, "
            + marks
            + ")"
            + " where id = ? and version = ?";
  }

  /** Makes an aggregate of its columns. */
  protected abstract A read(UUID id, RowReader row) throws SQLException;

  /** Writes the columns of an aggregate. */
  protected abstract void write(A aggregate, RowWriter row) throws SQLException;

  /** Runs after a row was written and before anybody hears of it. */
  protected void saved(A aggregate) {}

  /** Completes a statement that reads aggregates; to be done once, not for every reading. */
  protected final String select(String rest) {
    return select + rest;
  }

  /** Reads the aggregates a statement selects. */
  protected final List<A> list(String sql, Object... parameters) {
    return jdbc.query(
        sql,
        statement -> {
          for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
          }
        },
        (row, number) -> read(row));
  }

  /** Reads the aggregate a statement selects, if it selects any. */
  protected final Optional<A> first(String sql, Object... parameters) {
    return list(sql, parameters).stream().findFirst();
  }

  /**
   * Finds an aggregate.
   *
   * @param id of the aggregate
   * @return empty when there is none
   */
  public final Optional<A> find(UUID id) {
    return first(byId, id);
  }

  /**
   * Saves an aggregate and tells what happened to it, which must be the last thing done with the
   * instance.
   *
   * @param aggregate new or changed
   * @throws OptimisticLockingFailureException when somebody else changed it since it was read
   */
  public final void save(A aggregate) {
    Integer seen = aggregate.version();
    if (seen == null) {
      jdbc.update(insert, statement -> bindNew(aggregate, statement));
      aggregate.stored(0);
    } else {
      int rows = jdbc.update(update, statement -> bindChanged(aggregate, seen, statement));
      if (rows == 0) {
        throw new OptimisticLockingFailureException(
            table + " " + aggregate.id() + " is no longer at version " + seen);
      }
      aggregate.stored(seen + 1);
    }
    announce(aggregate);
  }

  /**
   * Saves new aggregates in one go and then tells what happened to them.
   *
   * @param made none of them saved before
   */
  public final void saveNew(List<A> made) {
    if (made.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        insert,
        new BatchPreparedStatementSetter() {
          @Override
          public void setValues(PreparedStatement statement, int i) throws SQLException {
            bindNew(made.get(i), statement);
          }

          @Override
          public int getBatchSize() {
            return made.size();
          }
        });
    made.forEach(each -> each.stored(0));
    made.forEach(this::announce);
  }

  private void announce(A aggregate) {
    saved(aggregate);
    aggregate.takeEvents().forEach(events::publishEvent);
  }

  private void bindNew(A aggregate, PreparedStatement statement) throws SQLException {
    RowWriter row = new RowWriter(statement);
    row.uuid(aggregate.id());
    row.number(0);
    write(aggregate, row);
  }

  private void bindChanged(A aggregate, int seen, PreparedStatement statement) throws SQLException {
    RowWriter row = new RowWriter(statement);
    row.number(seen + 1);
    write(aggregate, row);
    row.uuid(aggregate.id());
    row.number(seen);
  }

  private A read(ResultSet result) throws SQLException {
    RowReader row = new RowReader(result);
    UUID id = row.uuid();
    int version = row.number();
    A aggregate = read(id, row);
    aggregate.stored(version);
    return aggregate;
  }
}
