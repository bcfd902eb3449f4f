package org.huiyin.web.api.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.RuleViolation;
import org.huiyin.tasklist.SavedView;
import org.huiyin.tasklist.SavedViews;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.tasklist.WorkItemList;
import org.huiyin.tasklist.WorkItemSort;
import org.huiyin.web.api.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views of the task lists. */
@RestController
@RequestMapping(path = Api.ROOT + "/tasks/views", produces = Api.JSON)
@Tag(name = "Tasks", description = "what waits for whom, and who takes it")
class SavedViewApi {

  private final SavedViews views;

  SavedViewApi(SavedViews views) {
    this.views = views;
  }

  /**
   * Name and readers of a view.
   *
   * @param name what it is called
   * @param sharedWith a role of one's own whose people see it too; nothing for nobody
   */
  record ViewName(@Nullable String name, @Nullable Role sharedWith) {}

  /**
   * A view to save.
   *
   * @param name what it is called
   * @param sharedWith a role of one's own whose people see it too; nothing for nobody
   * @param list which list; what may be taken and what is held when not said
   * @param filter what it is narrowed to; nothing for everything
   * @param sort in which order; by due day when not said
   */
  record NewView(
      @Nullable String name,
      @Nullable Role sharedWith,
      @Nullable WorkItemList list,
      TaskApi.@Nullable Filter filter,
      @Nullable WorkItemSort sort) {}

  @GetMapping
  @Operation(summary = "Views one saved oneself, and those colleagues share")
  List<SavedView> listTaskViews(CurrentUser user) {
    return views.of(user);
  }

  @PostMapping(consumes = Api.JSON)
  @Operation(summary = "Saves a view of a task list")
  ResponseEntity<SavedView> saveTaskView(@RequestBody NewView form, Acting by) {
    UUID id =
        views.save(
            form.name(),
            form.sharedWith(),
            form.list() == null ? WorkItemList.OPEN : form.list(),
            form.filter() == null ? WorkItemFilter.NONE : form.filter().filter(),
            form.sort() == null ? WorkItemSort.DUE : form.sort(),
            by);
    return ResponseEntity.created(URI.create(Api.ROOT + "/tasks/views")).body(view(id, by));
  }

  @PutMapping(path = "/{id}", consumes = Api.JSON)
  @Operation(summary = "Renames a view of one's own, and shares it or keeps it to oneself")
  SavedView changeTaskView(@PathVariable UUID id, @RequestBody ViewName form, Acting by) {
    views.change(id, form.name(), form.sharedWith(), by);
    return view(id, by);
  }

  @PostMapping("/{id}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Removes a view of one's own")
  void removeTaskView(@PathVariable UUID id, Acting by) {
    views.remove(id, by);
  }

  private SavedView view(UUID id, Acting by) {
    return views.of(by.user()).stream()
        .filter(view -> view.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }
}
