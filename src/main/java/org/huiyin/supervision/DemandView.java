package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Deed;

/**
 * A demand as it is shown.
 *
 * @param id its id
 * @param number its number in the supervision, from 1
 * @param text what is demanded
 * @param dueOn by when
 * @param state where it stands
 * @param answers what the department answered, oldest first
 */
public record DemandView(
    UUID id, int number, String text, LocalDate dueOn, DemandState state, List<Answer> answers) {

  /**
   * One answer to the demand.
   *
   * @param round round of the supervision in which it was given
   * @param text what was done
   * @param deed who answered, for whom, when and how
   */
  public record Answer(int round, String text, Deed deed) {}
}
