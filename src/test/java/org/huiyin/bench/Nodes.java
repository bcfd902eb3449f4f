package org.huiyin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a second node costs: the same number of clients at one node, and divided among two on the
 * same servers and processors. No more can go through; the question is how much less, and what each
 * proposal costs.
 */
final class Nodes {

  private static final int CLIENTS = 8;
  private static final String ONE = "one node";

  private final Options options;
  private final Stage stage;
  private final Cpu cpu;

  Nodes(Options options, Stage stage) {
    this.options = options;
    this.stage = stage;
    this.cpu = new Cpu(stage.jdbc());
  }

  /** What one round did, processor times in seconds. */
  private record Round(int lives, double seconds, Cpu.Used used) {

    double rate() {
      return lives / seconds;
    }

    double node() {
      return used.process() * 1_000 / lives;
    }

    double database() {
      return used.database() * 1_000 / lives;
    }
  }

  /** Lives of somebody else meanwhile. */
  private interface Beside {

    int lives() throws IOException;
  }

  void measure(Results results) throws IOException, InterruptedException {
    try (OurLives ours = new OurLives(stage.node())) {
      ours.prepare(CLIENTS);
      Lifecycles.during(ours, CLIENTS, options.warmUp());
      List<Round> one = new ArrayList<>();
      List<Round> two = new ArrayList<>();
      alone(ours, one);
      Process other = start();
      try (BufferedReader said = other.inputReader();
          Writer told = other.outputWriter()) {
        await(said, OtherNode.READY);
        tell(told, CLIENTS, options.warmUp());
        await(said, OtherNode.DONE);
        for (int i = 0; i < options.rounds(); i++) {
          two.add(
              round(
                  ours,
                  CLIENTS / 2,
                  other,
                  () -> {
                    tell(told, CLIENTS / 2, options.seconds());
                    return Integer.parseInt(await(said, OtherNode.DONE));
                  }));
        }
      } finally {
        other.destroy();
        other.waitFor(1, TimeUnit.MINUTES);
      }
      alone(ours, one);
      String size =
          "%d × %d s, %d clients in all".formatted(options.rounds(), options.seconds(), CLIENTS);
      results.add(
          figure(Figure.higherIsBetter("nodes.two", "lifecycles/s"), size, two, one, Round::rate));
      results.add(
          figure(
              Figure.lowerIsBetter("nodes.two.cpu-nodes", "ms/life"), size, two, one, Round::node));
      results.add(
          figure(
              Figure.lowerIsBetter("nodes.two.cpu-database", "ms/life"),
              size,
              two,
              one,
              Round::database));
    }
  }

  private static Figure figure(
      Figure.Making figure,
      String size,
      List<Round> two,
      List<Round> one,
      ToDoubleFunction<Round> of) {
    return figure
        .ours(two.stream().map(of::applyAsDouble).toList())
        .against(ONE, one.stream().map(of::applyAsDouble).toList())
        .size(size)
        .made();
  }

  /** Before the second node comes and after it has gone. */
  private void alone(OurLives ours, List<Round> rounds) throws IOException, InterruptedException {
    for (int i = 0; i < options.rounds(); i++) {
      rounds.add(round(ours, CLIENTS, null, () -> 0));
    }
  }

  private Round round(OurLives ours, int clients, @Nullable Process other, Beside beside)
      throws IOException, InterruptedException {
    Cpu.Used before = used(other);
    long begin = System.nanoTime();
    List<Integer> others = new ArrayList<>();
    Thread meanwhile = new Thread(() -> others.add(lives(beside)), "beside");
    meanwhile.start();
    int lives = Lifecycles.during(ours, clients, options.seconds());
    meanwhile.join();
    double seconds = (System.nanoTime() - begin) / 1e9;
    stage.node().awaitSettled();
    return new Round(lives + others.get(0), seconds, used(other).since(before));
  }

  private static int lives(Beside beside) {
    try {
      return beside.lives();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Cpu.Used used(@Nullable Process other) {
    return cpu.now().and(other == null ? 0 : Cpu.of(other.toHandle()));
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                OtherNode.class.getName(),
                stage.node().bean(java.time.Clock.class).instant().toString(),
                Integer.toString(CLIENTS)));
    command.addAll(stage.options());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void tell(Writer told, int clients, int seconds) throws IOException {
    told.write(clients + " " + seconds + "\n");
    told.flush();
  }

  /** Reads on until a line begins so, and returns the rest of it. */
  private static String await(BufferedReader said, String beginning) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
    }
    throw new IllegalStateException("the second node ended");
  }
}
