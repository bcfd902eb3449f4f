package org.huiyin.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, for people and for programs. */
final class Results {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final List<Figure> figures = new ArrayList<>();

  void add(Figure figure) {
    figures.add(figure);
    System.out.println(line(figure));
  }

  /** Writes the figures and, behind them, where and when they were measured. */
  void write(Path file, Surroundings surroundings) throws IOException {
    List<Object> all = new ArrayList<>(figures);
    all.add(surroundings);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writeValueAsString(all) + "\n");
  }

  /** Returns a table in Markdown. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("| Figure | Ours | min – max | Reference | Ratio | Target | Met |\n");
    table.append("|---|---|---|---|---|---|---|\n");
    figures.forEach(figure -> table.append(line(figure)).append('\n'));
    return table.toString();
  }

  private static String line(Figure figure) {
    String reference =
        figure.reference() == null
            ? ""
            : number(figure.reference()) + " (" + figure.referenceName() + ")";
    return String.format(
        Locale.ROOT,
        "| `%s` (%s) | %s %s | %s – %s | %s | %s | %s | %s |",
        figure.name(),
        figure.size(),
        number(figure.ours()),
        figure.unit(),
        number(figure.min()),
        number(figure.max()),
        reference,
        figure.ratio() == null ? "" : number(figure.ratio()),
        figure.target() == null ? "" : figure.target(),
        met(figure.met()));
  }

  private static String met(@Nullable Boolean met) {
    return met == null ? "" : met ? "yes" : "no";
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
