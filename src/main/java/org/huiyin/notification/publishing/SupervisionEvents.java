package org.huiyin.notification.publishing;

import org.huiyin.notification.contract.DemandWrittenOffV1;
import org.huiyin.notification.contract.DemandsAnsweredV1;
import org.huiyin.notification.contract.DepartmentRemindedV1;
import org.huiyin.notification.contract.ReminderLetterSentV1;
import org.huiyin.notification.contract.SupervisionCancelledV1;
import org.huiyin.notification.contract.SupervisionContinuedV1;
import org.huiyin.notification.contract.SupervisionDueDateMovedV1;
import org.huiyin.notification.contract.SupervisionEscalatedV1;
import org.huiyin.notification.contract.SupervisionOpenedV1;
import org.huiyin.notification.contract.SupervisionOrderedV1;
import org.huiyin.notification.contract.SupervisionWrittenOffV1;
import org.huiyin.supervision.DemandWrittenOff;
import org.huiyin.supervision.DemandsAnswered;
import org.huiyin.supervision.DepartmentReminded;
import org.huiyin.supervision.ReminderLetterSent;
import org.huiyin.supervision.SupervisionCancelled;
import org.huiyin.supervision.SupervisionContinued;
import org.huiyin.supervision.SupervisionDueDateMoved;
import org.huiyin.supervision.SupervisionEscalated;
import org.huiyin.supervision.SupervisionOpened;
import org.huiyin.supervision.SupervisionOrdered;
import org.huiyin.supervision.SupervisionWrittenOff;

/** How a stalled proposal is moved. */
final class SupervisionEvents {

  private SupervisionEvents() {}

  static void addTo(CatalogueBuilder catalogue) {
    catalogue
        .family("supervision")
        .event(
            "demand-written-off",
            DemandWrittenOff.class,
            DemandWrittenOffV1.class,
            "One demand is met; others of the supervision may still be open.",
            (e, p, d) ->
                new DemandWrittenOffV1(p, e.supervisionId(), e.demandId(), e.departmentId(), d))
        .event(
            "demands-answered",
            DemandsAnswered.class,
            DemandsAnsweredV1.class,
            "A department answered the demands; the assessment is due on the day given.",
            (e, p, d) ->
                new DemandsAnsweredV1(
                    p, e.supervisionId(), e.departmentId(), e.level().name(), e.dueOn(), d))
        .event(
            "department-reminded",
            DepartmentReminded.class,
            DepartmentRemindedV1.class,
            "A department was reminded of a due day that is near.",
            (e, p, d) ->
                new DepartmentRemindedV1(p, e.assignmentId(), e.departmentId(), e.dueOn(), d))
        .event(
            "reminder-letter-sent",
            ReminderLetterSent.class,
            ReminderLetterSentV1.class,
            "The leader of a department got a reminder letter because handling is overdue.",
            (e, p, d) ->
                new ReminderLetterSentV1(p, e.assignmentId(), e.departmentId(), e.dueOn(), d))
        .event(
            "cancelled",
            SupervisionCancelled.class,
            SupervisionCancelledV1.class,
            "A supervision is no longer needed.",
            (e, p, d) ->
                new SupervisionCancelledV1(p, e.supervisionId(), e.departmentId(), e.reason(), d))
        .event(
            "continued",
            SupervisionContinued.class,
            SupervisionContinuedV1.class,
            "The answer did not suffice; the supervision goes on.",
            (e, p, d) ->
                new SupervisionContinuedV1(
                    p,
                    e.supervisionId(),
                    e.departmentId(),
                    e.reason(),
                    e.level().name(),
                    e.dueOn(),
                    d))
        .event(
            "due-date-moved",
            SupervisionDueDateMoved.class,
            SupervisionDueDateMovedV1.class,
            "The calendar changed and with it the day on which the present step of a supervision is due.",
            (e, p, d) -> new SupervisionDueDateMovedV1(p, e.supervisionId(), e.from(), e.to(), d))
        .event(
            "escalated",
            SupervisionEscalated.class,
            SupervisionEscalatedV1.class,
            "A leader took over a supervision.",
            (e, p, d) ->
                new SupervisionEscalatedV1(p, e.supervisionId(), e.departmentId(), e.leaderId(), d))
        .event(
            "opened",
            SupervisionOpened.class,
            SupervisionOpenedV1.class,
            "A supervision was opened; ordered tells that its demands are worded already.",
            (e, p, d) ->
                new SupervisionOpenedV1(
                    p,
                    e.supervisionId(),
                    e.departmentId(),
                    e.cause().name(),
                    e.level().name(),
                    e.ordered(),
                    e.dueOn(),
                    d))
        .event(
            "ordered",
            SupervisionOrdered.class,
            SupervisionOrderedV1.class,
            "The supervision order went to the department, which has until the day given.",
            (e, p, d) ->
                new SupervisionOrderedV1(
                    p, e.supervisionId(), e.departmentId(), e.demands(), e.dueOn(), d))
        .event(
            "written-off",
            SupervisionWrittenOff.class,
            SupervisionWrittenOffV1.class,
            "All demands are met.",
            (e, p, d) -> new SupervisionWrittenOffV1(p, e.supervisionId(), e.departmentId(), d));
  }
}
