package org.huiyin.web.api.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ExtensionView;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.HandlingPlan;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.Listing;
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

/** The assignments of a department, and what it does with them besides replying. */
@RestController
@RequestMapping(path = Api.ROOT + "/assignments", produces = Api.JSON)
@Tag(name = "Handling", description = "claiming or returning, planning, asking for time and help")
class HandlingApi {

  private final HandlingDesk desk;
  private final Assignments assignments;

  HandlingApi(HandlingDesk desk, Assignments assignments) {
    this.desk = desk;
    this.assignments = assignments;
  }

  /**
   * Why a department is not competent.
   *
   * @param reason why
   * @param suggestedDepartmentId which one is, if known
   */
  record Return(@Nullable String reason, @Nullable UUID suggestedDepartmentId) {}

  /**
   * How a department means to handle a proposal.
   *
   * @param measures what it does
   * @param responsible who answers for it
   * @param replyOn when it means to reply
   */
  record Plan(
      @Nullable String measures, @Nullable String responsible, @Nullable LocalDate replyOn) {}

  /**
   * A wish for a further department.
   *
   * @param departmentId which
   * @param reason why
   */
  record FurtherDepartment(@Nullable UUID departmentId, @Nullable String reason) {}

  /**
   * A wish for more time.
   *
   * @param until until when
   * @param reason why
   */
  record MoreTime(@Nullable LocalDate until, @Nullable String reason) {}

  /**
   * The opinion of a co-handler for the lead.
   *
   * @param text the opinion
   */
  record Opinion(@Nullable String text) {}

  @GetMapping
  @Operation(summary = "Assignments of the own department, latest first")
  Page<AssignmentView> listAssignments(
      @RequestParam(defaultValue = "false") boolean open,
      @ParameterObject Listing listing,
      CurrentUser user) {
    UUID departmentId = user.departmentId();
    if (departmentId == null) {
      throw RuleViolation.forbidden("forbidden");
    }
    return assignments.ofDepartment(departmentId, open, id(listing.key()), listing.size());
  }

  private static @Nullable UUID id(@Nullable String key) {
    try {
      return key == null ? null : UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      throw RuleViolation.invalid("page.unknown-key");
    }
  }

  @GetMapping("/{id}")
  @Operation(summary = "An assignment, for its department and the committee")
  AssignmentView readAssignment(@PathVariable UUID id, CurrentUser user) {
    return assignments.requireOwn(id, user);
  }

  @PostMapping("/{id}/claim")
  @Operation(summary = "Claims an assignment")
  AssignmentView claimAssignment(@PathVariable UUID id, Acting by) {
    desk.claim(id, by);
    return assignments.byId(id);
  }

  @PostMapping(path = "/{id}/return", consumes = Api.JSON)
  @Operation(summary = "Asks to be rid of an assignment, instead of claiming it")
  AssignmentView requestReturn(@PathVariable UUID id, @RequestBody Return request, Acting by) {
    desk.requestReturn(id, Given.text(request.reason()), request.suggestedDepartmentId(), by);
    return assignments.byId(id);
  }

  @PostMapping(path = "/{id}/plan", consumes = Api.JSON)
  @Operation(summary = "Writes down how the department means to handle the proposal")
  AssignmentView planHandling(@PathVariable UUID id, @RequestBody Plan plan, Acting by) {
    desk.plan(
        id,
        new HandlingPlan(
            Given.text(plan.measures()), Given.text(plan.responsible()), plan.replyOn()),
        by);
    return assignments.byId(id);
  }

  @PostMapping(path = "/{id}/further-department", consumes = Api.JSON)
  @Operation(summary = "Asks the transmission office to add a department")
  AssignmentView askForFurtherDepartment(
      @PathVariable UUID id, @RequestBody FurtherDepartment wish, Acting by) {
    desk.askForFurtherDepartment(
        id, Given.value("departmentId", wish.departmentId()), Given.text(wish.reason()), by);
    return assignments.byId(id);
  }

  @PostMapping(path = "/{id}/extension", consumes = Api.JSON)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Asks for more time")
  ExtensionView requestExtension(@PathVariable UUID id, @RequestBody MoreTime wish, Acting by) {
    return assignments.extension(
        desk.requestExtension(
            id, Given.value("until", wish.until()), Given.text(wish.reason()), by));
  }

  @PostMapping(path = "/{id}/co-opinion", consumes = Api.JSON)
  @Operation(summary = "Gives the opinion of a co-handler to the lead")
  AssignmentView giveCoOpinion(@PathVariable UUID id, @RequestBody Opinion opinion, Acting by) {
    desk.giveCoOpinion(id, Given.text(opinion.text()), by);
    return assignments.byId(id);
  }
}
