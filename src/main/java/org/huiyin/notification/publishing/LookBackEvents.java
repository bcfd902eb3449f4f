package org.huiyin.notification.publishing;

import org.huiyin.lookback.DisputeResolved;
import org.huiyin.lookback.LookBackConcluded;
import org.huiyin.lookback.LookBackDueDateMoved;
import org.huiyin.lookback.LookBackOpened;
import org.huiyin.lookback.LookBackReportReturned;
import org.huiyin.lookback.LookBackStopped;
import org.huiyin.lookback.LookBackVerified;
import org.huiyin.lookback.PromisesReported;
import org.huiyin.lookback.VerdictConfirmed;
import org.huiyin.lookback.VerdictDisputed;
import org.huiyin.notification.contract.DisputeResolvedV1;
import org.huiyin.notification.contract.LookBackConcludedV1;
import org.huiyin.notification.contract.LookBackDueDateMovedV1;
import org.huiyin.notification.contract.LookBackOpenedV1;
import org.huiyin.notification.contract.LookBackReportReturnedV1;
import org.huiyin.notification.contract.LookBackStoppedV1;
import org.huiyin.notification.contract.LookBackVerifiedV1;
import org.huiyin.notification.contract.PromisesReportedV1;
import org.huiyin.notification.contract.VerdictConfirmedV1;
import org.huiyin.notification.contract.VerdictDisputedV1;

/** What became of promises. */
final class LookBackEvents {

  private LookBackEvents() {}

  static void addTo(CatalogueBuilder catalogue) {
    catalogue
        .family("look-back")
        .event(
            "dispute-resolved",
            DisputeResolved.class,
            DisputeResolvedV1.class,
            "The committee lead ruled on a disputed verdict.",
            (e, p, d) ->
                new DisputeResolvedV1(p, e.lookBackId(), e.verdict().name(), e.reason(), d))
        .event(
            "concluded",
            LookBackConcluded.class,
            LookBackConcludedV1.class,
            "A look-back ended with a verdict.",
            (e, p, d) ->
                new LookBackConcludedV1(p, e.lookBackId(), e.departmentId(), e.verdict().name(), d))
        .event(
            "due-date-moved",
            LookBackDueDateMoved.class,
            LookBackDueDateMovedV1.class,
            "The calendar changed and with it the day on which the present step of a look-back is due.",
            (e, p, d) -> new LookBackDueDateMovedV1(p, e.lookBackId(), e.from(), e.to(), d))
        .event(
            "opened",
            LookBackOpened.class,
            LookBackOpenedV1.class,
            "A department is asked to report on its promises.",
            (e, p, d) ->
                new LookBackOpenedV1(
                    p, e.lookBackId(), e.campaignId(), e.departmentId(), e.dueOn(), d))
        .event(
            "report-returned",
            LookBackReportReturned.class,
            LookBackReportReturnedV1.class,
            "The report does not suffice.",
            (e, p, d) ->
                new LookBackReportReturnedV1(
                    p, e.lookBackId(), e.departmentId(), e.reason(), e.dueOn(), d))
        .event(
            "stopped",
            LookBackStopped.class,
            LookBackStoppedV1.class,
            "A look-back was stopped with its campaign.",
            (e, p, d) -> new LookBackStoppedV1(p, e.lookBackId(), e.departmentId(), e.reason(), d))
        .event(
            "verified",
            LookBackVerified.class,
            LookBackVerifiedV1.class,
            "The committee verified a report; the proposer has until the day given to object.",
            (e, p, d) ->
                new LookBackVerifiedV1(
                    p,
                    e.lookBackId(),
                    e.departmentId(),
                    e.verdict().name(),
                    e.proposerId(),
                    e.dueOn(),
                    d))
        .event(
            "promises-reported",
            PromisesReported.class,
            PromisesReportedV1.class,
            "A department reported; the verification is due on the day given.",
            (e, p, d) -> new PromisesReportedV1(p, e.lookBackId(), e.departmentId(), e.dueOn(), d))
        .event(
            "verdict-confirmed",
            VerdictConfirmed.class,
            VerdictConfirmedV1.class,
            "The proposer confirmed the verdict, or did not object in time.",
            (e, p, d) -> new VerdictConfirmedV1(p, e.lookBackId(), e.bySilence(), d))
        .event(
            "verdict-disputed",
            VerdictDisputed.class,
            VerdictDisputedV1.class,
            "The proposer disputes the verdict; the committee lead rules.",
            (e, p, d) -> new VerdictDisputedV1(p, e.lookBackId(), e.comment(), e.dueOn(), d));
  }
}
