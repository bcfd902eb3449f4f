package org.huiyin.testing;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what a thread says to the database; a batch counts as one statement. */
public class CountedStatements implements BeanPostProcessor {

  private static final ThreadLocal<Counts> COUNTS = ThreadLocal.withInitial(() -> new Counts(0, 0));

  /**
   * What was said.
   *
   * @param statements how many
   * @param rows inserted, updated or deleted by them
   */
  public record Counts(int statements, int rows) {

    private Counts plus(int more) {
      return new Counts(statements + 1, rows + more);
    }
  }

  /**
   * Counts what the calling thread says meanwhile.
   *
   * @param work is done at once
   * @return what it said
   */
  public static Counts during(Runnable work) {
    Counts before = COUNTS.get();
    work.run();
    Counts after = COUNTS.get();
    return new Counts(after.statements - before.statements, after.rows - before.rows);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source
        ? ProxyDataSourceBuilder.create(source).listener(new Counting()).build()
        : bean;
  }

  private static final class Counting implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      COUNTS.set(COUNTS.get().plus(rows(execution.getResult())));
    }

    private static int rows(Object result) {
      if (result instanceof int[] each) {
        return Arrays.stream(each).sum();
      }
      return result instanceof Integer rows ? rows : 0;
    }
  }
}
