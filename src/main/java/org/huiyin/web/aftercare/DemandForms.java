package org.huiyin.web.aftercare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.supervision.DemandForm;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The demands as a form sends them; empty rows at the end are none.
 *
 * @param demands rows of the form
 */
record DemandForms(@Nullable List<@Nullable Row> demands) {

  /** Rows a form offers to begin with. */
  static final int OFFERED = 3;

  /** One row. */
  record Row(
      @Nullable String text,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn) {

    boolean isEmpty() {
      return (text == null || text.isBlank()) && dueOn == null;
    }
  }

  List<DemandForm> filled() {
    List<DemandForm> filled = new ArrayList<>();
    if (demands != null) {
      int last = demands.size() - 1;
      while (last >= 0 && isEmpty(demands.get(last))) {
        last--;
      }
      for (Row row : demands.subList(0, last + 1)) {
        filled.add(
            new DemandForm(row == null ? null : row.text(), row == null ? null : row.dueOn()));
      }
    }
    return filled;
  }

  private static boolean isEmpty(@Nullable Row row) {
    return row == null || row.isEmpty();
  }
}
