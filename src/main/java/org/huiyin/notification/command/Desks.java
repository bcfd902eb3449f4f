package org.huiyin.notification.command;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ContactForm;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.Promise;
import org.huiyin.handling.ReplyDraft;
import org.huiyin.handling.SuggestionAnswer;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.lookback.PromiseReport;
import org.huiyin.notification.contract.ApproveReplyV1;
import org.huiyin.notification.contract.ClaimAssignmentV1;
import org.huiyin.notification.contract.CommandRecord;
import org.huiyin.notification.contract.RecordContactV1;
import org.huiyin.notification.contract.ReportPromisesV1;
import org.huiyin.notification.contract.ReturnAssignmentV1;
import org.huiyin.notification.contract.SubmitReplyV1;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desks at which commands are carried out, the same as for people and the API. */
@Component
class Desks {

  private final HandlingDesk handling;
  private final LookBackDesk lookBack;
  private final Assignments assignments;
  private final LookBacks lookBacks;

  Desks(
      HandlingDesk handling, LookBackDesk lookBack, Assignments assignments, LookBacks lookBacks) {
    this.handling = handling;
    this.lookBack = lookBack;
    this.assignments = assignments;
    this.lookBacks = lookBacks;
  }

  @Nullable UUID claimAssignment(ClaimAssignmentV1 command, Acting by) {
    handling.claim(given(command.assignmentId()), by);
    return null;
  }

  @Nullable UUID returnAssignment(ReturnAssignmentV1 command, Acting by) {
    handling.requestReturn(
        given(command.assignmentId()),
        given(command.reason()),
        command.suggestedDepartmentId(),
        by);
    return null;
  }

  UUID recordContact(RecordContactV1 command, Acting by) {
    return handling.recordContact(
        given(command.assignmentId()),
        new ContactForm(
            given(command.mode()),
            given(command.phase()),
            given(command.heldOn()),
            text(command.place()),
            given(command.participants()),
            given(command.summary())),
        by);
  }

  @Nullable UUID submitReply(SubmitReplyV1 command, Acting by) {
    List<SuggestionAnswer> answers =
        rows(command.answers()).stream()
            .map(
                row ->
                    new SuggestionAnswer(
                        given(row.suggestionId()), row.outcome(), given(row.text())))
            .toList();
    List<Promise> promises =
        rows(command.promises()).stream()
            .map(row -> new Promise(given(row.text()), row.dueOn(), row.suggestionId()))
            .toList();
    handling.submitReply(
        given(command.assignmentId()),
        new ReplyDraft(
            command.resultClass(),
            text(command.opening()),
            command.reason(),
            answers,
            promises,
            command.documentNumber(),
            !Boolean.FALSE.equals(command.mayBePublished())),
        by);
    return null;
  }

  @Nullable UUID approveReply(ApproveReplyV1 command, Acting by) {
    handling.approveReply(given(command.assignmentId()), by);
    return null;
  }

  @Nullable UUID reportPromises(ReportPromisesV1 command, Acting by) {
    List<PromiseReport> reports =
        rows(command.promises()).stream()
            .map(
                row ->
                    new PromiseReport(
                        given(row.commitmentId()), row.progress(), row.evidence(), row.claimed()))
            .toList();
    lookBack.report(given(command.lookBackId()), reports, command.summary(), by);
    return null;
  }

  /** Tells which proposal a command is about, unless the account must not know. */
  @Nullable UUID proposalOf(CommandRecord command, CurrentUser account) {
    try {
      UUID assignmentId = command.assignmentId();
      if (assignmentId != null) {
        AssignmentView assignment = assignments.byId(assignmentId);
        return assignment.departmentId().equals(account.departmentId())
            ? assignment.proposalId()
            : null;
      }
      UUID lookBackId = command.lookBackId();
      if (lookBackId != null) {
        LookBackView found = lookBacks.byId(lookBackId);
        return found.departmentId().equals(account.departmentId()) ? found.proposalId() : null;
      }
      return null;
    } catch (RuleViolation unknown) {
      return null;
    }
  }

  /** Returns what {@link RequiredParts} saw to be there. */
  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  private static <T> List<T> rows(@Nullable List<@Nullable T> rows) {
    return rows == null ? List.of() : rows.stream().map(Desks::<T>given).toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
