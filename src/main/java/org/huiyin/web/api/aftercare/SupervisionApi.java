package org.huiyin.web.api.aftercare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.supervision.DemandAnswer;
import org.huiyin.supervision.DemandForm;
import org.huiyin.supervision.OpenSupervision;
import org.huiyin.supervision.ReminderView;
import org.huiyin.supervision.SupervisionCause;
import org.huiyin.supervision.SupervisionDesk;
import org.huiyin.supervision.SupervisionLevel;
import org.huiyin.supervision.SupervisionView;
import org.huiyin.supervision.Supervisions;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.Listing;
import org.huiyin.web.api.Reason;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Supervision of proposals that stall or matter most. */
@RestController
@RequestMapping(path = Api.ROOT, produces = Api.JSON)
@Tag(name = "Supervision", description = "demands on departments and their follow-up")
class SupervisionApi {

  private final SupervisionDesk desk;
  private final Supervisions supervisions;

  SupervisionApi(SupervisionDesk desk, Supervisions supervisions) {
    this.desk = desk;
    this.supervisions = supervisions;
  }

  /**
   * What is demanded.
   *
   * @param text in words
   * @param dueOn by when; the limit of the rules when not said
   */
  record DemandText(@Nullable String text, @Nullable LocalDate dueOn) {

    private static List<DemandForm> forms(@Nullable List<@Nullable DemandText> rows) {
      return Given.rows("demands", rows).stream()
          .map(row -> new DemandForm(row.text(), row.dueOn()))
          .toList();
    }
  }

  /**
   * A supervision to open.
   *
   * @param departmentId the department
   * @param cause why
   * @param level by staff or by a leader
   * @param leaderId the leader, where one leads it
   * @param demands demands; none leaves them to be worded
   */
  record NewSupervision(
      @Nullable UUID departmentId,
      @Nullable SupervisionCause cause,
      @Nullable SupervisionLevel level,
      @Nullable UUID leaderId,
      @Nullable List<@Nullable DemandText> demands) {}

  /**
   * An order.
   *
   * @param demands what is demanded
   */
  record OrderText(@Nullable List<@Nullable DemandText> demands) {}

  /**
   * The answers of a department.
   *
   * @param answers one for every open demand
   */
  record Answers(@Nullable List<@Nullable Answer> answers) {

    /**
     * The answer to one demand.
     *
     * @param demandId which
     * @param text in words
     */
    record Answer(@Nullable UUID demandId, @Nullable String text) {}

    List<DemandAnswer> forms() {
      return Given.rows("answers", answers).stream()
          .map(row -> new DemandAnswer(Given.value("answers.demandId", row.demandId()), row.text()))
          .toList();
    }
  }

  /**
   * Why a supervision goes on.
   *
   * @param reason why
   * @param demands what is demanded besides
   */
  record Continuation(@Nullable String reason, @Nullable List<@Nullable DemandText> demands) {}

  /**
   * To whom a supervision is handed up.
   *
   * @param leaderId the leader
   * @param reason why
   */
  record HandingUp(@Nullable UUID leaderId, @Nullable String reason) {}

  @GetMapping("/supervisions")
  @Operation(summary = "Supervisions of the committee or the own department, latest first")
  Page<SupervisionView> listSupervisions(
      @RequestParam(defaultValue = "false") boolean open,
      @ParameterObject Listing listing,
      CurrentUser user) {
    return supervisions.board(user, open, listing.key(), listing.size());
  }

  @GetMapping("/supervisions/{id}")
  @Operation(summary = "A supervision with its demands and answers")
  SupervisionView readSupervision(@PathVariable UUID id, CurrentUser user) {
    return supervisions.byId(id, user);
  }

  @GetMapping("/proposals/{id}/supervisions")
  @Operation(summary = "Supervisions of a proposal")
  List<SupervisionView> listSupervisionsOfProposal(@PathVariable UUID id, CurrentUser user) {
    return supervisions.ofProposal(id, user);
  }

  @GetMapping("/proposals/{id}/reminders")
  @Operation(summary = "Reminders sent about a proposal")
  List<ReminderView> listReminders(@PathVariable UUID id, CurrentUser user) {
    return supervisions.reminders(id, user);
  }

  @PostMapping(path = "/proposals/{id}/supervisions", consumes = Api.JSON)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Opens a supervision of one department")
  SupervisionView openSupervision(
      @PathVariable UUID id, @RequestBody NewSupervision form, Acting by) {
    new Given()
        .need("departmentId", form.departmentId())
        .need("cause", form.cause())
        .need("level", form.level())
        .orRefuse();
    OpenSupervision order =
        new OpenSupervision(
            id,
            Given.value("departmentId", form.departmentId()),
            Given.value("cause", form.cause()),
            Given.value("level", form.level()),
            form.leaderId(),
            DemandText.forms(form.demands()));
    return supervisions.byId(desk.open(order, by));
  }

  @PostMapping(path = "/supervisions/{id}/order", consumes = Api.JSON)
  @Operation(summary = "Words the demands of a supervision")
  SupervisionView wordSupervision(@PathVariable UUID id, @RequestBody OrderText order, Acting by) {
    desk.word(id, DemandText.forms(order.demands()), by);
    return supervisions.byId(id);
  }

  @PostMapping(path = "/supervisions/{id}/answer", consumes = Api.JSON)
  @Operation(summary = "Answers the open demands")
  SupervisionView answerDemands(@PathVariable UUID id, @RequestBody Answers answers, Acting by) {
    desk.answer(id, answers.forms(), by);
    return supervisions.byId(id);
  }

  @PostMapping("/supervisions/{id}/write-off")
  @Operation(summary = "Writes a supervision off: all demands are met")
  SupervisionView writeOffSupervision(@PathVariable UUID id, Acting by) {
    desk.writeOff(id, by);
    return supervisions.byId(id);
  }

  @PostMapping("/supervisions/{id}/demands/{demandId}/write-off")
  @Operation(summary = "Writes one demand off")
  SupervisionView writeOffDemand(@PathVariable UUID id, @PathVariable UUID demandId, Acting by) {
    if (supervisions.byId(id, by.principal()).demands().stream()
        .noneMatch(demand -> demand.id().equals(demandId))) {
      throw RuleViolation.notFound("not-found");
    }
    desk.writeOffDemand(demandId, by);
    return supervisions.byId(id);
  }

  @PostMapping(path = "/supervisions/{id}/continue", consumes = Api.JSON)
  @Operation(summary = "Demands again what was not met, and more")
  SupervisionView continueSupervision(
      @PathVariable UUID id, @RequestBody Continuation more, Acting by) {
    desk.continueWith(id, Given.text(more.reason()), DemandText.forms(more.demands()), by);
    return supervisions.byId(id);
  }

  @PostMapping(path = "/supervisions/{id}/escalate", consumes = Api.JSON)
  @Operation(summary = "Hands a supervision up to a leader")
  SupervisionView escalateSupervision(@PathVariable UUID id, @RequestBody HandingUp up, Acting by) {
    desk.escalate(id, Given.value("leaderId", up.leaderId()), Given.text(up.reason()), by);
    return supervisions.byId(id);
  }

  @PostMapping(path = "/supervisions/{id}/cancel", consumes = Api.JSON)
  @Operation(summary = "Ends a supervision that lost its grounds")
  SupervisionView cancelSupervision(@PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.cancel(id, reason.text(), by);
    return supervisions.byId(id);
  }
}
