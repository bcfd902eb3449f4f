package org.huiyin.notification.delivery;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Why a message could not be worked on. */
public final class Failures {

  private static final int REASON_LENGTH = 2_000;

  private Failures() {}

  /**
   * Tells whether the database, not the message, is to blame, so that the message is tried again.
   *
   * @param failure what was thrown
   * @return true when the database is away
   */
  public static boolean isAway(RuntimeException failure) {
    return failure instanceof TransientDataAccessException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof DataAccessResourceFailureException
        || failure instanceof CannotCreateTransactionException
        || failure instanceof TransactionSystemException
        || (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
            && isAway(cause.getSQLState()));
  }

  /** Lost connections, a full server, one that is shut down or broken. */
  private static boolean isAway(String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.startsWith("58"));
  }

  /**
   * Words what is wrong, in one line and without anything PostgreSQL would not store.
   *
   * @param problem what was thrown
   * @return its name and message
   */
  public static String reason(Throwable problem) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(problem);
    return fit(cause.getClass().getSimpleName() + ": " + cause.getMessage());
  }

  /** Brings a reason into one line, not too long, without anything PostgreSQL would not store. */
  static String fit(String reason) {
    String text = reason.replace('\0', ' ').replaceAll("\\s+", " ");
    return text.length() > REASON_LENGTH ? text.substring(0, REASON_LENGTH) : text;
  }
}
