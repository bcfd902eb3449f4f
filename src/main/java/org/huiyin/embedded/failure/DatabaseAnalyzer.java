package org.huiyin.embedded.failure;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.huiyin.embedded.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The database cannot be reached, does not let us in, does not exist, or holds something else. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class DatabaseAnalyzer implements FailureAnalyzer {

  private final @Nullable Environment environment;

  DatabaseAnalyzer(@Nullable Environment environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String code = code(sql.getSQLState());
        if (code != null) {
          return new FailureAnalysis(
              Sentences.of(code, address(), user(), reason(sql)), null, failure);
        }
      } else if (cause instanceof FlywayException && !(cause.getCause() instanceof SQLException)) {
        return new FailureAnalysis(
            Sentences.of("startup.database-migration", address(), user(), reason(cause)),
            null,
            failure);
      }
    }
    return null;
  }

  private static @Nullable String code(String state) {
    if (state.startsWith("28")) {
      return "startup.database-credentials";
    }
    if (state.equals("3D000")) {
      return "startup.database-absent";
    }
    return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")
        ? "startup.database-unreachable"
        : null;
  }

  /** Without parameters, which may hold a password. */
  private String address() {
    String url = environment == null ? null : environment.getProperty("spring.datasource.url");
    return url == null ? "?" : url.replaceFirst("\\?.*", "");
  }

  private String user() {
    String user =
        environment == null ? null : environment.getProperty("spring.datasource.username");
    return user == null ? "?" : user;
  }

  private static String reason(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.lines().findFirst().orElse("").replaceFirst("[.。]\\s*$", "");
  }
}
