package org.huiyin.notification.command;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.huiyin.notification.contract.CommandRecord;
import org.huiyin.notification.contract.Required;
import org.huiyin.shared.Faults;
import org.jspecify.annotations.Nullable;

/** Sees to it that a command says what it has to say, down to the rows of its lists. */
final class RequiredParts {

  private final Faults faults = new Faults();

  private RequiredParts() {}

  /** Refuses a command that lacks something, naming everything it lacks. */
  static void demand(CommandRecord command) {
    RequiredParts parts = new RequiredParts();
    parts.check("", (Record) command);
    parts.faults.refuseIfAny();
  }

  private void check(String path, Record given) {
    for (RecordComponent part : given.getClass().getRecordComponents()) {
      String field = path + part.getName();
      Object value = valueOf(part, given);
      if (value == null && part.isAnnotationPresent(Required.class)) {
        faults.require(field, null);
      } else if (value instanceof List<?> rows) {
        for (int i = 0; i < rows.size(); i++) {
          checkRow(field + "[" + i + "]", rows.get(i));
        }
      }
    }
  }

  private void checkRow(String field, @Nullable Object row) {
    if (row instanceof Record given) {
      check(field + ".", given);
    } else {
      faults.require(field, row);
    }
  }

  private static @Nullable Object valueOf(RecordComponent part, Record given) {
    try {
      return part.getAccessor().invoke(given);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
