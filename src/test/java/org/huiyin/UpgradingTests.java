package org.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A database of an earlier version becomes one of this version. */
class UpgradingTests extends LifeTest {

  private static final String SCHEMA = "earlier_version";

  @Autowired private Flyway flyway;
  @TempDir private Path migrations;

  @AfterEach
  void drop() {
    jdbc.sql("drop schema if exists " + SCHEMA + " cascade").update();
  }

  private int migrate() {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .locations("filesystem:" + migrations)
        .javaMigrations()
        .load()
        .migrate()
        .migrationsExecuted;
  }

  @Test
  void aModuleMayGetATableAfterHigherModulesGotTheirs() throws Exception {
    Files.writeString(
        migrations.resolve("V2000__higher.sql"), "create table " + SCHEMA + ".higher (id int)");
    assertThat(migrate()).isEqualTo(1);

    Files.writeString(
        migrations.resolve("V1399__lower.sql"), "create table " + SCHEMA + ".lower (id int)");
    assertThat(migrate()).isEqualTo(1);
  }
}
