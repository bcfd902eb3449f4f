package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueUnit;
import org.huiyin.proposal.SuggestionView;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.springframework.test.util.ReflectionTestUtils;

/** Assignments by meaning: {@code anAssignment().of(CO).in(AssignmentState.IN_HANDLING)}. */
final class HandlingFixture {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final DueDate CLAIM_DUE =
      new DueDate(
          TODAY.plusDays(7), TODAY.plusDays(7), "due.claim", 5, DueUnit.WORKING_DAYS, TODAY);
  static final DueDate DUE =
      new DueDate(
          TODAY.plusMonths(3), TODAY.plusMonths(3), "due.handling", 3, DueUnit.MONTHS, TODAY);
  static final DueDate STEP_DUE =
      new DueDate(
          TODAY.plusDays(3), TODAY.plusDays(3), "due.audit", 3, DueUnit.WORKING_DAYS, TODAY);
  static final UUID HANDLER = UUID.randomUUID();
  static final UUID REPLY = UUID.randomUUID();
  static final Function<UUID, String> NAMES = id -> "王经办";
  static final SuggestionView FIRST = new SuggestionView(UUID.randomUUID(), 1, "建议一");
  static final SuggestionView SECOND = new SuggestionView(UUID.randomUUID(), 2, "建议二");

  private HandlingRole role = HandlingRole.LEAD;
  private UUID departmentId = UUID.randomUUID();
  private int returnsBefore;
  private DueDate due = DUE;

  static HandlingFixture anAssignment() {
    return new HandlingFixture();
  }

  HandlingFixture of(HandlingRole wanted) {
    role = wanted;
    return this;
  }

  HandlingFixture by(UUID department) {
    departmentId = department;
    return this;
  }

  HandlingFixture returnedBefore(int times) {
    returnsBefore = times;
    return this;
  }

  HandlingFixture dueOn(LocalDate day) {
    due = new DueDate(day, day, "due.handling", 3, DueUnit.MONTHS, TODAY);
    return this;
  }

  /** Brings a new assignment to a state by the deeds that lead there; forgets their events. */
  Assignment in(AssignmentState state) {
    if (state == AssignmentState.OPINION_GIVEN || state == AssignmentState.OPINION_LAPSED) {
      role = HandlingRole.CO;
    }
    Assignment made = bring(state);
    ReflectionTestUtils.invokeMethod(made, "clearDomainEvents");
    return made;
  }

  private Assignment bring(AssignmentState state) {
    Assignment made =
        Assignment.assign(
            UUID.randomUUID(),
            departmentId,
            new Assignment.Place(
                UUID.randomUUID(), UUID.randomUUID(), role, 1, false, returnsBefore),
            "",
            CLAIM_DUE,
            due,
            deed().at());
    switch (state) {
      case AWAITING_CLAIM -> {}
      case RETURN_REQUESTED -> made.requestReturn("不属职责", null, STEP_DUE, deed(), ZONE);
      case RETURNED -> {
        made.requestReturn("不属职责", null, STEP_DUE, deed(), ZONE);
        made.upholdReturn("同意", null, deed());
      }
      default -> {
        made.claim(HANDLER, deed(), ZONE, NAMES);
        work(made, state);
      }
    }
    return made;
  }

  private static void work(Assignment made, AssignmentState state) {
    switch (state) {
      case OPINION_GIVEN -> made.giveOpinion(deed());
      case OPINION_LAPSED -> made.lapseOpinion(deed());
      case AWAITING_APPROVAL -> made.submitReply(REPLY, ResultClass.A, STEP_DUE, deed());
      case AWAITING_AUDIT -> {
        work(made, AssignmentState.AWAITING_APPROVAL);
        made.approveReply(REPLY, STEP_DUE, deed());
      }
      case REPLIED -> {
        work(made, AssignmentState.AWAITING_AUDIT);
        made.deliverReply(REPLY, ResultClass.A, "文号", deed());
      }
      default -> {}
    }
  }

  static Deed deed() {
    return deedOn(TODAY);
  }

  static Deed deedOn(LocalDate day) {
    Instant at = day.atTime(9, 0).atZone(ZONE).toInstant();
    return new Deed(HANDLER, null, Channel.WEB, at);
  }

  static List<Object> eventsOf(Object aggregate) {
    return List.copyOf(ReflectionTestUtils.invokeMethod(aggregate, "domainEvents"));
  }

  static Round round(Assignment... all) {
    return new Round(1, Arrays.asList(all));
  }

  static ReplyDraft aReply(ResultClass resultClass, Promise... promises) {
    return new ReplyDraft(
        resultClass,
        "您提出的提案收悉。",
        "",
        List.of(
            new SuggestionAnswer(FIRST.id(), AnswerOutcome.ADOPTED, "已采纳。"),
            new SuggestionAnswer(SECOND.id(), AnswerOutcome.EXPLAINED, "说明如下。")),
        List.of(promises),
        "",
        true);
  }
}
