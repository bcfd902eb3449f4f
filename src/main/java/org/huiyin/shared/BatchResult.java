package org.huiyin.shared;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a batch. Each item is a deed of its own: a refused one leaves the
 * others done.
 *
 * @param id the item
 * @param ok whether it was done
 * @param code key of the text that says why not, null when done
 * @param arguments fill the text
 */
public record BatchResult(UUID id, boolean ok, @Nullable String code, List<Object> arguments) {

  /** Copies the arguments. */
  public BatchResult {
    arguments = List.copyOf(arguments);
  }

  /**
   * Does one item and turns a refusal into its result. Anything but a refusal ends the batch.
   *
   * @param id the item
   * @param deed to be done in a transaction of its own
   * @return what became of it; of several faults in an input the first
   */
  public static BatchResult of(UUID id, Runnable deed) {
    try {
      deed.run();
      return new BatchResult(id, true, null, List.of());
    } catch (RuleViolation refusal) {
      return new BatchResult(id, false, refusal.code(), refusal.arguments());
    } catch (InvalidInput input) {
      InvalidInput.Fault first = input.faults().get(0);
      return new BatchResult(id, false, first.code(), first.arguments());
    }
  }
}
