package org.huiyin.web.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.tasklist.OpenPages;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.web.page.PageTexts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a task says that it is open, and hears who else is at the task. */
@Controller
class OpenTaskController {

  private final WorkItems items;
  private final OpenPages pages;
  private final LiveReaders readers;
  private final PageTexts texts;

  OpenTaskController(WorkItems items, OpenPages pages, LiveReaders readers, PageTexts texts) {
    this.items = items;
    this.pages = pages;
    this.readers = readers;
    this.texts = texts;
  }

  /**
   * What the page shows.
   *
   * @param lines who else is at the task, in the language of the reader; none when nobody is
   */
  record Others(List<String> lines) {}

  @PostMapping("/events/tasks/{id}")
  ResponseEntity<Others> open(@PathVariable UUID id, HttpServletRequest request) {
    return answer(
        id,
        request,
        (item, user) -> {
          if (item.state() != WorkItem.State.OPEN) {
            return new Others(List.of(texts.of("task.ended-meanwhile")));
          }
          pages.open(id, user);
          boolean another = item.holderId() != null && !item.holderId().equals(user.personId());
          return new Others(
              another
                  ? List.of(texts.of("task.held-meanwhile", String.valueOf(item.holderName())))
                  : pages.others(id, user).stream()
                      .map(other -> texts.of("task.opened-by", other.name(), other.since()))
                      .toList());
        });
  }

  @PostMapping("/events/tasks/{id}/close")
  ResponseEntity<Others> close(@PathVariable UUID id, HttpServletRequest request) {
    return answer(
        id,
        request,
        (item, user) -> {
          pages.close(id, user);
          return new Others(List.of());
        });
  }

  private ResponseEntity<Others> answer(
      UUID id, HttpServletRequest request, BiFunction<WorkItem, CurrentUser, Others> deed) {
    return readers
        .of(request)
        .map(
            user ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(deed.apply(items.byId(id, user), user)))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
  }
}
