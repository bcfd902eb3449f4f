package org.huiyin.notification.publishing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A node in a process of its own, which writes and sends until it is killed. */
final class SendingNode {

  static final String NAME = "victim";
  static final String WORKING = "WORKING";

  private static final int WRITERS = 4;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private SendingNode() {}

  /**
   * Works.
   *
   * @param args the candidate and the place
   */
  public static void main(String[] args) {
    List<String> arguments = Arrays.asList(args);
    Place place = Place.of(arguments.subList(1, arguments.size()));
    OutboxUnderTest node = Candidate.valueOf(arguments.get(0)).on(place.as(NAME));
    node.start();
    List<UUID> proposals = Business.of(node.jdbc()).proposals();
    for (int i = 0; i < WRITERS; i++) {
      new Thread(() -> write(node, proposals)).start();
    }
    System.out.println(WORKING);
  }

  private static void write(OutboxUnderTest node, List<UUID> proposals) {
    while (!Thread.currentThread().isInterrupted()) {
      UUID proposal = proposals.get(ThreadLocalRandom.current().nextInt(proposals.size()));
      node.transaction().executeWithoutResult(tx -> Business.happen(node, proposal));
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
