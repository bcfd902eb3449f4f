package org.huiyin.bench.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.huiyin.bench.Node;
import org.huiyin.bench.Stage;

/** Acts every scene through the desks and takes down what it leaves in the tables. */
final class Theatre {

  /** The Monday of a week without holidays, as are the weeks around it. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 4);

  private final Stage stage;

  Theatre(Stage stage) {
    this.stage = stage;
  }

  /**
   * What was acted.
   *
   * @param templates what is to be multiplied
   * @param troupe who acted
   * @param places where in the tables their own proposals are
   */
  record Repertoire(List<Template> templates, Town troupe, Map<String, List<String>> places) {}

  /**
   * A scene as it was acted.
   *
   * @param scene which
   * @param open whether it was one of those that have not ended
   * @param play how it went
   * @param end when it had come to where it was to come
   */
  record Acted(Scene scene, boolean open, Play play, Instant end) {}

  /**
   * Acts scenes.
   *
   * @param wanted which of them
   * @param weekdays on how many different days of the week they begin
   * @return what is to be multiplied, and what is to be removed
   */
  Repertoire act(Predicate<Scene> wanted, int weekdays) throws SQLException {
    Town troupe = Country.troupe();
    Node.Time time = stage.node().bean(Node.Time.class);
    // what is due becomes so when the play says it
    stage.node().bean(ProcessEngineConfigurationImpl.class).getJobExecutor().shutdown();
    try (Connection connection = stage.connection()) {
      TableRows rows = new TableRows();
      troupe.writeTo(rows);
      Load.copy(connection, rows);
      LargeNumbers.begin(connection, troupe);
      suspendDeadlines(connection);
      List<Acted> all = new ArrayList<>();
      List<Scene> ended = Scene.ended().stream().filter(wanted).toList();
      for (int i = 0; i < ended.size(); i++) {
        LocalDate day = FIRST_DAY.plusDays(i % weekdays);
        all.add(act(ended.get(i), false, troupe, day, connection));
      }
      // what is due on a day is that only for those that began on its day of the week
      for (int weekday = 0; weekday < weekdays; weekday++) {
        for (Scene scene : Scene.open().stream().filter(wanted).toList()) {
          all.add(act(scene, true, troupe, FIRST_DAY.plusDays(weekday), connection));
        }
      }
      Snapshot snapshot = new Snapshot(connection, troupe);
      return new Repertoire(snapshot.of(all), troupe, snapshot.places());
    } finally {
      time.release();
    }
  }

  private Acted act(Scene scene, boolean open, Town troupe, LocalDate day, Connection connection)
      throws SQLException {
    Play play = new Play(stage.node(), troupe, day);
    try {
      scene.action().accept(play);
    } catch (RuntimeException e) {
      throw new IllegalStateException("cannot act: " + scene.name(), e);
    }
    Instant end = play.time().instant();
    stage.node().awaitSettled();
    suspendDeadlines(connection);
    return new Acted(scene, open, play, end);
  }

  /** Lest deadlines of one scene take effect in another. */
  private static void suspendDeadlines(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("update act_ru_job set suspension_state_ = 2 where suspension_state_ = 1");
    }
  }
}
