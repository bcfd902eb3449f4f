package org.huiyin.bench.data;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.bench.Node;

/** Writes the rows of copies. */
final class Rendering {

  /** As long as the outbox and the notices of ended proposals are told of. */
  private static final Duration EVENTS_KEPT = Duration.ofDays(30);

  private static final long DAY = 86_400_000L;

  private final Town troupe;
  private final long seed;
  private final Words words = new Words(new Phrases());
  private final TableRows rows = new TableRows();
  private final Map<String, Lines> byTable = new HashMap<>();
  private final long keptSince = Node.BEGIN.minus(EVENTS_KEPT).toEpochMilli();
  private long lines;

  Rendering(Town troupe, long seed) {
    this.troupe = troupe;
    this.seed = seed;
  }

  /** Returns the rows; they are gone with the next. */
  TableRows of(List<Copy.Planned> some) {
    rows.clear();
    lines = 0;
    for (Copy.Planned one : some) {
      Copy copy = new Copy(one, troupe, seed, words);
      for (Template.Line line : one.template().rows()) {
        if (isKept(line, one)) {
          Lines out =
              byTable.computeIfAbsent(
                  line.table().name(), table -> rows.of(table, line.table().columnNames()));
          for (Template.Piece piece : line.pieces()) {
            piece.put(out, copy);
          }
          lines++;
        }
      }
    }
    return rows;
  }

  /** How many rows were written last. */
  long lines() {
    return lines;
  }

  private boolean isKept(Template.Line line, Copy.Planned plan) {
    return switch (line.kept()) {
      case ALWAYS -> true;
      case WHILE_EVENTS_ARE_KEPT -> line.at() + plan.shift() * DAY >= keptSince;
      case WHILE_OPEN_OR_EVENTS_ARE_KEPT ->
          plan.template().open() || line.at() + plan.shift() * DAY >= keptSince;
    };
  }
}
