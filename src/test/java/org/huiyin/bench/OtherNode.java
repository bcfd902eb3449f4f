package org.huiyin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A further node on the same servers, in a process of its own. It brings proposals from draft to
 * close whenever it is told to, by a line with the number of clients and of seconds, and answers
 * with how many they were.
 */
final class OtherNode {

  static final String READY = "NODE READY";
  static final String DONE = "LIVES ";

  private OtherNode() {}

  /**
   * Waits for lines until there are no more.
   *
   * @param args when time begins, how many clients at most, then options of the application
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> options = Arrays.asList(args).subList(2, args.length);
    try (Node node = Node.start(Instant.parse(args[0]), options);
        OurLives lives = new OurLives(node);
        BufferedReader told =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      lives.prepare(Integer.parseInt(args[1]));
      System.out.println(READY);
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        String[] numbers = line.split(" ", 2);
        int clients = Integer.parseInt(numbers[0]);
        int seconds = Integer.parseInt(numbers[1]);
        System.out.println(DONE + Lifecycles.during(lives, clients, seconds));
      }
    }
  }
}
