package org.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huiyin.embedded.ProbeProcess;
import org.huiyin.testing.ApplicationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walkthrough in processes of its own: its own checks decide whether it went well. */
class WalkthroughTests {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Shortly after the assignment meeting: harvest, checks, decisions, claims, first contacts. */
  private static final String UNTIL = "--huiyin.walkthrough.until=2025-12-26";

  /** So many deeds are certain to come before that day. */
  private static final int BEFORE_THE_END = 150;

  @TempDir private Path folder;

  private ApplicationProcess walkthrough(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("walkthrough", "--huiyin.embedded.temporary=false"));
    all.add("--huiyin.walkthrough.journal=" + journal());
    all.addAll(List.of(arguments));
    return ApplicationProcess.start(
        "org.huiyin.HuiyinApplication",
        folder,
        part -> !part.contains("test-classes"),
        List.of("-Xmx512m"),
        all.toArray(String[]::new));
  }

  private Path journal() {
    return folder.resolve("journal");
  }

  private long acknowledged() throws IOException {
    return Files.exists(journal()) ? Files.readAllLines(journal()).size() : 0;
  }

  @Test
  void killedAtAnyMomentItLosesAndDoublesNothing() throws Exception {
    int kills = Integer.getInteger("huiyin.kills", 3);
    Random chance = new Random();
    for (int i = 0; i < kills; i++) {
      try (ApplicationProcess process = walkthrough(UNTIL)) {
        long goal = acknowledged() + chance.nextInt(BEFORE_THE_END / kills + 1);
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(5))
            .until(() -> acknowledged() > goal || !process.isAlive());
        process.kill();
      }
    }
    try (ApplicationProcess process = walkthrough(UNTIL)) {
      assertThat(process.exitCode()).as("%s%s", process.output(), process.errors()).isZero();
      assertThat(process.output()).contains("继续上次中断的过程");
    }
    assertThat(acknowledged()).isGreaterThan(200);
  }

  @Test
  void itRunsOnServersOfOthersAndStartsNoneOfItsOwn() throws Exception {
    Path others = folder.resolve("others");
    try (ProbeProcess elsewhere = ProbeProcess.start(others)) {
      List<String> arguments = new ArrayList<>(elsewhere.servers());
      arguments.add("--huiyin.walkthrough.until=2025-12-10");
      try (ApplicationProcess process = walkthrough(arguments.toArray(String[]::new))) {
        assertThat(process.exitCode()).as("%s%s", process.output(), process.errors()).isZero();
      }
    }
    assertThat(folder.resolve("data")).doesNotExist();
  }
}
