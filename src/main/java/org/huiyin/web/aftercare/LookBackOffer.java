package org.huiyin.web.aftercare;

import java.util.Arrays;
import java.util.List;
import org.huiyin.handling.CommitmentState;
import org.huiyin.lookback.LookBackState;
import org.huiyin.lookback.LookBackVerdict;
import org.huiyin.lookback.LookBackView;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;

/**
 * What a page offers to do with a look-back; the desk decides.
 *
 * @param report whether the department can report
 * @param verify whether the report can be verified
 * @param confirm whether the proposer can confirm or dispute the verdict
 * @param resolve whether the dispute can be resolved
 */
public record LookBackOffer(boolean report, boolean verify, boolean confirm, boolean resolve) {

  static LookBackOffer of(LookBackView lookBack, CurrentUser user) {
    LookBackState state = lookBack.state();
    boolean staff = user.hasAny(Role.COMMITTEE_STAFF);
    boolean paper = staff || user.hasAny(Role.TRANSMISSION_OFFICE);
    boolean department =
        lookBack.departmentId().equals(user.departmentId()) && user.hasAny(Role.DEPARTMENT_HANDLER);
    return new LookBackOffer(
        state == LookBackState.REPORTING && (paper || department),
        state == LookBackState.VERIFYING && staff,
        state == LookBackState.CONFIRMING
            && (paper || user.personId().equals(lookBack.proposerId())),
        state == LookBackState.DISPUTED && user.hasAny(Role.COMMITTEE_LEAD));
  }

  /** Tells whether the reader can do anything now. */
  public boolean any() {
    return report || verify || confirm || resolve;
  }

  /** Returns what a department may say became of a promise. */
  public List<CommitmentState> claims() {
    return List.of(CommitmentState.values());
  }

  /** Returns the verdicts on the whole. */
  public List<LookBackVerdict> verdicts() {
    return Arrays.asList(LookBackVerdict.values());
  }
}
