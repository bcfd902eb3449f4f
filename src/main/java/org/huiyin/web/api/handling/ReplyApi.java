package org.huiyin.web.api.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.AnswerOutcome;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.HandlingFiles;
import org.huiyin.handling.Promise;
import org.huiyin.handling.ReplyDraft;
import org.huiyin.handling.ReplyView;
import org.huiyin.handling.ResultClass;
import org.huiyin.handling.SuggestionAnswer;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.RuleViolation;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reply of a department, until it leaves the house. */
@RestController
@RequestMapping(path = Api.ROOT + "/assignments/{id}/reply", produces = Api.JSON)
@Tag(name = "Replies", description = "writing, submitting, approving")
class ReplyApi {

  private final HandlingDesk desk;
  private final Assignments assignments;
  private final HandlingFiles files;

  ReplyApi(HandlingDesk desk, Assignments assignments, HandlingFiles files) {
    this.desk = desk;
    this.assignments = assignments;
    this.files = files;
  }

  /**
   * A reply as far as it is written.
   *
   * @param resultClass class of the result
   * @param opening how the letter begins
   * @param reason why it cannot be solved now; class C needs it
   * @param answers one for every suggestion
   * @param promises what is promised; class B needs one
   * @param documentNumber number of the letter
   * @param mayBePublished whether it may be published; true when not said
   */
  record ReplyForm(
      @Nullable ResultClass resultClass,
      @Nullable String opening,
      @Nullable String reason,
      @Nullable List<@Nullable Answer> answers,
      @Nullable List<@Nullable PromiseForm> promises,
      @Nullable String documentNumber,
      @Nullable Boolean mayBePublished) {

    ReplyDraft draft() {
      return new ReplyDraft(
          resultClass,
          Given.text(opening),
          reason,
          Given.rows("answers", answers).stream().map(Answer::answer).toList(),
          Given.rows("promises", promises).stream().map(PromiseForm::promise).toList(),
          documentNumber,
          mayBePublished == null || mayBePublished);
    }
  }

  /**
   * The answer to one suggestion.
   *
   * @param suggestionId which
   * @param outcome adopted, partly, or explained
   * @param text the answer
   */
  record Answer(
      @Nullable UUID suggestionId, @Nullable AnswerOutcome outcome, @Nullable String text) {

    SuggestionAnswer answer() {
      return new SuggestionAnswer(
          Given.value("answers.suggestionId", suggestionId), outcome, Given.text(text));
    }
  }

  /**
   * A promise with the day by which it is kept.
   *
   * @param text what is promised
   * @param dueOn by when
   * @param suggestionId the suggestion it belongs to; none for the proposal as a whole
   */
  record PromiseForm(
      @Nullable String text, @Nullable LocalDate dueOn, @Nullable UUID suggestionId) {

    Promise promise() {
      return new Promise(Given.text(text), dueOn, suggestionId);
    }
  }

  @GetMapping
  @Operation(summary = "The latest version of the reply one may see")
  ReplyView readReply(@PathVariable UUID id, CurrentUser user) {
    UUID proposalId = assignments.byId(id).proposalId();
    return files.of(proposalId, user).replies().stream()
        .filter(reply -> reply.assignmentId().equals(id))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  @PutMapping(consumes = Api.JSON)
  @Operation(
      summary = "Saves what is written so far",
      description = "The ETag is that of the reply; `If-None-Match: *` for the first draft.")
  ReplyView saveReply(@PathVariable UUID id, @RequestBody ReplyForm form, Acting by) {
    desk.saveReply(id, form.draft(), by);
    return assignments.reply(id).orElseThrow();
  }

  @PostMapping("/submit")
  @Operation(summary = "Puts the saved reply before the approver")
  AssignmentView submitReply(@PathVariable UUID id, Acting by) {
    desk.submitReply(id, by);
    return assignments.byId(id);
  }

  @PostMapping("/approve")
  @Operation(summary = "Approves and signs the reply")
  AssignmentView approveReply(@PathVariable UUID id, Acting by) {
    desk.approveReply(id, by);
    return assignments.byId(id);
  }

  @PostMapping(path = "/reject", consumes = Api.JSON)
  @Operation(summary = "Has the reply rewritten")
  AssignmentView rejectReply(@PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.rejectReply(id, reason.text(), by);
    return assignments.byId(id);
  }
}
