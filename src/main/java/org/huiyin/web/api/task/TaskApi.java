package org.huiyin.web.api.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Page;
import org.huiyin.shared.Stage;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemCounts;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.tasklist.WorkItemList;
import org.huiyin.tasklist.WorkItemSort;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.Listing;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The task lists of the person signed in. */
@RestController
@RequestMapping(path = Api.ROOT + "/tasks", produces = Api.JSON)
@Tag(name = "Tasks", description = "what waits for whom, and who takes it")
class TaskApi {

  private final WorkItems items;

  TaskApi(WorkItems items) {
    this.items = items;
  }

  /**
   * What a list is narrowed to.
   *
   * @param stage only this stage
   * @param step only this step
   * @param category only proposals of this category
   * @param department only tasks of this department
   * @param light only tasks with at least this light
   * @param key only key proposals, or only others
   * @param session only proposals of this session
   * @param kind only this kind of proposals
   * @param holder only tasks this person holds
   * @param text only titles and numbers that contain it
   * @param due only what is overdue, or due soon
   */
  record Filter(
      @Nullable Stage stage,
      @Nullable Step step,
      @Nullable Category category,
      @Parameter(description = "id of a department") @Nullable UUID department,
      @Nullable Light light,
      @Nullable Boolean key,
      @Parameter(description = "id of a session") @Nullable UUID session,
      @Nullable ProposalKind kind,
      @Parameter(description = "id of a person") @Nullable UUID holder,
      @Parameter(description = "part of a title or number") @Nullable String text,
      WorkItemFilter.@Nullable Due due) {

    WorkItemFilter filter() {
      return new WorkItemFilter(
          stage,
          step,
          category == null ? null : category.name(),
          department,
          light,
          key,
          session,
          kind == null ? null : kind.name(),
          holder,
          text == null || text.isBlank() ? null : text.replace("\0", "").strip(),
          due);
    }
  }

  /**
   * Who gets a task.
   *
   * @param personId a colleague who may do it; oneself to take it over
   */
  record Colleague(@Nullable UUID personId) {}

  /**
   * Somebody to whom a task may be handed.
   *
   * @param personId who
   * @param name the name
   */
  record Taker(UUID personId, String name) {}

  @GetMapping
  @Operation(summary = "A task list in the order asked for; what was done, latest first")
  Page<WorkItem> listTasks(
      @Parameter(description = "which list") @RequestParam(defaultValue = "OPEN") WorkItemList view,
      @ParameterObject Filter filter,
      @Parameter(description = "by due day, by how long they wait, or by number")
          @RequestParam(defaultValue = "DUE")
          WorkItemSort sort,
      @ParameterObject Listing listing,
      CurrentUser user) {
    return items.page(user, view, filter.filter(), sort, listing.key(), listing.size());
  }

  @GetMapping("/counts")
  @Operation(summary = "How many tasks the lists hold")
  WorkItemCounts countTasks(CurrentUser user) {
    return items.counts(user);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A task of one's own lists")
  WorkItem readTask(@PathVariable UUID id, CurrentUser user) {
    return items.byId(id, user);
  }

  @GetMapping("/{id}/colleagues")
  @Operation(summary = "Others who may do a task")
  List<Taker> listColleagues(@PathVariable UUID id, CurrentUser user) {
    return items.colleagues(id, user).stream()
        .map(person -> new Taker(person.id(), person.name()))
        .toList();
  }

  @PostMapping("/{id}/claim")
  @Operation(summary = "Takes a task, so that colleagues see who is at it")
  WorkItem claimTask(@PathVariable UUID id, Acting by) {
    items.claim(id, by);
    return items.byId(id, by.user());
  }

  @PostMapping("/{id}/give-back")
  @Operation(summary = "Puts a task back into the queue")
  WorkItem giveTaskBack(@PathVariable UUID id, Acting by) {
    items.giveBack(id, by);
    return items.byId(id, by.user());
  }

  @PostMapping(path = "/{id}/hand-over", consumes = Api.JSON)
  @Operation(summary = "Hands a task to a colleague, or takes it over")
  WorkItem handTaskOver(@PathVariable UUID id, @RequestBody Colleague to, Acting by) {
    items.handOver(id, Given.value("personId", to.personId()), by);
    return items.byId(id, by.user());
  }
}
