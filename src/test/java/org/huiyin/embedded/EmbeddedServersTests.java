package org.huiyin.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded servers and their data over restarts, wanted and unwanted ones. */
class EmbeddedServersTests {

  @TempDir private Path folder;

  @Test
  void dataOutlivesAKilledProcess() throws Exception {
    long postgres;
    try (ProbeProcess first = ProbeProcess.start(folder)) {
      assertThat(first.traces()).containsExactly(1, 1);
      try (ProbeProcess second = ProbeProcess.start(folder)) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.errors())
            .startsWith("Huiyin cannot start: The data folder")
            .contains("is in use by another Huiyin (process " + first.pid() + ")")
            .hasLineCount(1);
        assertThat(second.output()).isEmpty();
      }
      postgres = postmaster();
      first.kill();
    }
    assertThat(ProcessHandle.of(postgres)).as("PostgreSQL outlives its killed parent").isPresent();
    try (ProbeProcess afterKill = ProbeProcess.start(folder)) {
      assertThat(afterKill.traces()).containsExactly(2, 2);
      assertThat(postmaster()).isNotEqualTo(postgres);
      assertThat(afterKill.terminate()).isEqualTo(143);
      assertThat(afterKill.errors()).isEmpty();
      assertThat(afterKill.output()).doesNotContain("ERROR");
    }
    assertThat(folder.resolve("data/postgresql/data/postmaster.pid")).doesNotExist();
    assertThat(folder.resolve("data/postgresql/server.log"))
        .content()
        .endsWith("database system is shut down\n");
    assertThat(folder.resolve("data/kafka/.kafka_cleanshutdown")).exists();
  }

  @Test
  void aStaleNoteWithAStrangersProcessNumberDoesNotHurt() throws Exception {
    DataFolder data = DataFolder.open(new EmbeddedSettings(folder.resolve("data"), false, 0, 0, 0));
    PostgresServer first = new PostgresServer(data, FreePort.choose(0, "PostgreSQL", "port"));
    first.start();
    first.stop();
    Files.writeString(
        folder.resolve("data/postgresql/data/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + folder.resolve("data/postgresql/data") + "\n");
    PostgresServer second = new PostgresServer(data, FreePort.choose(0, "PostgreSQL", "port"));
    second.start();
    assertThat(postmaster()).isNotEqualTo(ProcessHandle.current().pid());
    second.stop();
    data.close();
  }

  @Test
  void temporaryDataIsGoneAfterwards() throws Exception {
    Path temp = Files.createDirectories(folder.resolve("tmp"));
    try (ProbeProcess probe =
        ProbeProcess.start(
            folder,
            jar -> true,
            List.of("-Djava.io.tmpdir=" + temp),
            "--huiyin.embedded.temporary=true")) {
      assertThat(probe.traces()).containsExactly(1, 1);
      assertThat(temporaryFolders(temp)).hasSize(1);
      probe.terminate();
    }
    assertThat(temporaryFolders(temp)).isEmpty();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aProcessWithTwoTemporaryFoldersLosesNeither() throws Exception {
    EmbeddedSettings temporary = new EmbeddedSettings(folder, true, 0, 0, 0);
    DataFolder first = DataFolder.open(temporary);
    // by another process: this one would open the file, and lose its lock on closing it
    String lock = first.path().resolve("huiyin.lock").toString();
    assertThat(new ProcessBuilder("touch", "-t", "202601010000", lock).start().waitFor()).isZero();
    DataFolder second = DataFolder.open(temporary);

    try (ProbeProcess other = ProbeProcess.start(folder, "--huiyin.embedded.temporary=true")) {
      other.traces();
      assertThat(first.path()).isDirectory();
    }
    second.close();
    first.close();
  }

  private static List<Path> temporaryFolders(Path temp) throws Exception {
    try (Stream<Path> all = Files.list(temp)) {
      return all.filter(p -> p.getFileName().toString().startsWith("huiyin-temporary-")).toList();
    }
  }

  private long postmaster() throws Exception {
    Path note = folder.resolve("data/postgresql/data/postmaster.pid");
    return Long.parseLong(Files.readAllLines(note).get(0));
  }
}
