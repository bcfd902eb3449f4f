package org.huiyin.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who press their buttons at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** Runs deeds at the same moment; the code of the refusal of each, or "done". */
  public static List<String> atOnce(List<Runnable> deeds) throws Exception {
    CyclicBarrier start = new CyclicBarrier(deeds.size());
    ExecutorService people = Executors.newFixedThreadPool(deeds.size());
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (Runnable deed : deeds) {
        tasks.add(
            () -> {
              start.await();
              return Refusals.refusalOf(deed);
            });
      }
      List<String> results = new ArrayList<>();
      for (Future<String> result : people.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } finally {
      people.shutdownNow();
    }
  }
}
