package org.huiyin.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Work in an even pace, whether or not the work before is done. */
public final class Pace {

  private Pace() {}

  /**
   * Does something at fixed times.
   *
   * @param perSecond how often
   * @param count how many times in all
   * @param threads how many may be under way at once
   * @param work gets the number of each, from 0
   */
  static void keep(double perSecond, int count, int threads, IntConsumer work)
      throws InterruptedException {
    keepUntil(perSecond, i -> i >= count, threads, (number, due) -> work.accept(number));
  }

  /** Work that knows when it was to be done. */
  interface Due {

    /**
     * Does it.
     *
     * @param number of it, from 0
     * @param due when it was to be done, as {@link System#nanoTime} counts
     */
    void work(int number, long due);
  }

  /**
   * Does something at fixed times until it is over.
   *
   * @param perSecond how often
   * @param isOver asked with the number of each before it is done
   * @param threads how many may be under way at once
   * @param work what is done
   */
  static void keepUntil(double perSecond, IntPredicate isOver, int threads, Due work)
      throws InterruptedException {
    long start = System.nanoTime();
    double apart = 1e9 / perSecond;
    AtomicInteger next = new AtomicInteger();
    together(
        threads,
        () -> {
          for (int i = next.getAndIncrement(); !isOver.test(i); i = next.getAndIncrement()) {
            long at = start + (long) (i * apart);
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
              LockSupport.parkNanos(left);
            }
            work.work(i, at);
          }
          return null;
        });
  }

  /** Runs the same in several threads and waits for all. */
  public static void together(int threads, Callable<?> work) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<?> each :
          pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> work).toList())) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Looks again and again until something is so. */
  static void until(java.util.function.BooleanSupplier so) {
    long limit = System.nanoTime() + 600_000_000_000L;
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > limit) {
        throw new IllegalStateException("not within ten minutes");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
