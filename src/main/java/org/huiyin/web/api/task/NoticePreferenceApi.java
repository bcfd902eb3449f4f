package org.huiyin.web.api.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.Map;
import org.huiyin.notification.MailChoice;
import org.huiyin.notification.NoticeGroup;
import org.huiyin.notification.NoticePreferences;
import org.huiyin.notification.PreferenceDesk;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one wants to be told by mail. */
@RestController
@RequestMapping(path = Api.ROOT + "/notice-preferences", produces = Api.JSON)
@Tag(name = "Notices", description = "what people and departments were told")
class NoticePreferenceApi {

  private final PreferenceDesk desk;

  NoticePreferenceApi(PreferenceDesk desk) {
    this.desk = desk;
  }

  /**
   * One's own choice.
   *
   * @param mailsAreSent false where no mail server is set
   * @param preferences the choice
   */
  record Chosen(boolean mailsAreSent, NoticePreferences preferences) {}

  /**
   * A whole choice.
   *
   * @param mail by group; a group that is not named gets the default
   * @param language {@code zh} or {@code en}
   * @param quietFrom hour from which no mail is sent at once
   * @param quietUntil hour until which none is; the same hour means no quiet hours
   * @param digestHour hour of the daily digest
   */
  record Wanted(
      @Nullable Map<NoticeGroup, @Nullable MailChoice> mail,
      @Nullable String language,
      @Nullable Integer quietFrom,
      @Nullable Integer quietUntil,
      @Nullable Integer digestHour) {}

  @GetMapping
  @Operation(summary = "What comes by mail, and when")
  Chosen readNoticePreferences(CurrentUser user) {
    return new Chosen(desk.mailsAreSent(), desk.of(user));
  }

  @PutMapping(consumes = Api.JSON)
  @Operation(summary = "Changes what comes by mail, and when")
  Chosen changeNoticePreferences(@RequestBody Wanted wanted, CurrentUser user, Acting by) {
    Given given = new Given();
    given
        .need("language", wanted.language())
        .need("quietFrom", wanted.quietFrom())
        .need("quietUntil", wanted.quietUntil())
        .need("digestHour", wanted.digestHour())
        .orRefuse();
    Map<NoticeGroup, MailChoice> mail = new EnumMap<>(NoticeGroup.class);
    if (wanted.mail() != null) {
      wanted.mail().forEach((group, choice) -> mail.put(group, Given.value("mail", choice)));
    }
    desk.change(
        new NoticePreferences(
            mail,
            Given.text(wanted.language()),
            Given.value("quietFrom", wanted.quietFrom()),
            Given.value("quietUntil", wanted.quietUntil()),
            Given.value("digestHour", wanted.digestHour())),
        by);
    return new Chosen(desk.mailsAreSent(), desk.of(user));
  }
}
