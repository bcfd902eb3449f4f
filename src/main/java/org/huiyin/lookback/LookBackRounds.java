package org.huiyin.lookback;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.handling.Commitments;
import org.huiyin.handling.Reopening;
import org.huiyin.handling.ReopeningCause;
import org.huiyin.handling.ResultClass;
import org.huiyin.handling.ResultClasses;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the consequences of look-backs. Called by the process, which alone knows when; hence nobody
 * acts but the system.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LookBackRounds {

  private final LookBackRows lookBacks;
  private final Promises promises;
  private final Commitments commitments;
  private final ResultClasses resultClasses;
  private final Reopening reopening;
  private final Clock clock;

  LookBackRounds(
      LookBackRows lookBacks,
      Promises promises,
      Commitments commitments,
      ResultClasses resultClasses,
      Reopening reopening,
      Clock clock) {
    this.lookBacks = lookBacks;
    this.promises = promises;
    this.commitments = commitments;
    this.resultClasses = resultClasses;
    this.reopening = reopening;
    this.clock = clock;
  }

  /**
   * Takes the silence of the proposer as no objection.
   *
   * @param lookBackId the look-back, verified
   */
  public void takeSilenceAsNoObjection(UUID lookBackId) {
    LookBack lookBack = lookBack(lookBackId);
    lookBack.confirm(true, now());
    lookBacks.save(lookBack);
  }

  /**
   * Lets the verdict take effect: promises are settled or get their new day, the reply its true
   * class, and a proposal whose promises were not kept is handled again.
   *
   * @param lookBackId the look-back, its verdict confirmed or ruled on
   * @return the verdict
   */
  public LookBackVerdict conclude(UUID lookBackId) {
    LookBack lookBack = lookBack(lookBackId);
    Deed deed = now();
    LookBackVerdict verdict = lookBack.conclude(deed);
    promises.of(lookBackId).forEach(promise -> carryOut(promise, deed));
    correctClass(lookBack, verdict, deed);
    lookBacks.save(lookBack);
    if (verdict == LookBackVerdict.NOT_KEPT) {
      reopening.reopen(lookBack.proposalId(), ReopeningCause.LOOK_BACK, deed);
    }
    return verdict;
  }

  private void carryOut(PromiseView promise, Deed deed) {
    CommitmentState found = promise.found();
    if (promise.newDate() != null) {
      commitments.postpone(promise.commitmentId(), promise.newDate(), deed);
    } else if (found != null && found != CommitmentState.OPEN) {
      commitments.settle(promise.commitmentId(), found, deed);
    }
  }

  private void correctClass(LookBack lookBack, LookBackVerdict verdict, Deed deed) {
    ResultClass truly = trueClass(lookBack, verdict);
    if (truly != null) {
      String reason =
          ResourceBundle.getBundle("messages/lookback", Locale.ROOT)
              .getString("lookback.class-corrected." + verdict);
      resultClasses.correct(lookBack.assignmentId(), truly, reason, deed);
    }
  }

  /** A reply is class A only when nothing it promised is still to come. */
  private @Nullable ResultClass trueClass(LookBack lookBack, LookBackVerdict verdict) {
    return switch (verdict) {
      case KEPT -> hasOpenPromises(lookBack) ? null : ResultClass.A;
      case CANNOT_BE_KEPT -> ResultClass.C;
      case NEW_DATE, NOT_KEPT -> null;
    };
  }

  private boolean hasOpenPromises(LookBack lookBack) {
    return commitments.openOf(lookBack.proposalId()).stream()
        .anyMatch(promise -> promise.departmentId().equals(lookBack.departmentId()));
  }

  /** The proposal is handled again: what others were to report on is overtaken. */
  void stopOvertaken(UUID proposalId, Deed deed) {
    String reason =
        ResourceBundle.getBundle("messages/lookback", Locale.ROOT)
            .getString("lookback.stopped.handled-again");
    List<LookBack> open = lookBacks.ofProposal(proposalId, LookBacks.open());
    for (LookBack lookBack : open) {
      lookBack.stop(reason, Deed.bySystem(deed.at()));
      lookBacks.save(lookBack);
    }
  }

  boolean anyOpen(UUID proposalId) {
    return !lookBacks.ofProposal(proposalId, LookBacks.open()).isEmpty();
  }

  private LookBack lookBack(UUID id) {
    return lookBacks.findById(id).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  private Deed now() {
    return Deed.bySystem(clock.instant());
  }
}
