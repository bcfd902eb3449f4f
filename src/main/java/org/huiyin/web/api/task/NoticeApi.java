package org.huiyin.web.api.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.huiyin.notification.NoticeView;
import org.huiyin.notification.Notices;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.Listing;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of the person signed in and of the own department. */
@RestController
@RequestMapping(path = Api.ROOT + "/notices", produces = Api.JSON)
@Tag(name = "Notices", description = "what people and departments were told")
class NoticeApi {

  private final Notices notices;
  private final PageTexts texts;

  NoticeApi(Notices notices, PageTexts texts) {
    this.notices = notices;
    this.texts = texts;
  }

  /**
   * A notice with its words.
   *
   * @param notice its facts
   * @param words what it says, in the language of the request
   */
  record Notice(NoticeView notice, String words) {}

  /**
   * How many notices nobody read.
   *
   * @param unread number, at most 1000
   */
  record Unread(int unread) {}

  /**
   * How far one has read.
   *
   * @param upTo the latest notice read
   */
  record ReadUpTo(@Nullable UUID upTo) {}

  /**
   * What was marked.
   *
   * @param marked number of notices that are read now
   */
  record Marked(int marked) {}

  @GetMapping
  @Operation(summary = "The inbox, latest first")
  Page<Notice> listNotices(
      @RequestParam(defaultValue = "false") boolean unread,
      @ParameterObject Listing listing,
      CurrentUser user) {
    Page<NoticeView> page = notices.inbox(user, unread, listing.key(), listing.size());
    return new Page<>(page.rows().stream().map(this::worded).toList(), page.next());
  }

  @GetMapping("/unread")
  @Operation(summary = "How many are unread")
  Unread countUnread(CurrentUser user) {
    return new Unread(notices.unread(user));
  }

  @PostMapping("/{id}/read")
  @Operation(summary = "Marks a notice as read")
  Notice readNotice(@PathVariable UUID id, CurrentUser user) {
    return worded(notices.read(id, user));
  }

  @PostMapping(path = "/read-all", consumes = Api.JSON)
  @Operation(summary = "Marks everything up to a notice as read")
  Marked readAllNotices(@RequestBody ReadUpTo read, CurrentUser user) {
    return new Marked(notices.readAll(user, Given.value("upTo", read.upTo())));
  }

  private Notice worded(NoticeView notice) {
    return new Notice(notice, texts.refusal(notice.text(), notice.arguments()));
  }
}
