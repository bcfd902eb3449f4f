package org.huiyin.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.notification.Eventually.eventually;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.huiyin.notification.MailChoice;
import org.huiyin.notification.MailHealth;
import org.huiyin.notification.NoticeGroup;
import org.huiyin.notification.NoticePreferences;
import org.huiyin.notification.Notices;
import org.huiyin.notification.PreferenceDesk;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the notice to the mail box. */
class MailTests extends LifeTest {

  @Autowired private Notices notices;
  @Autowired private PreferenceDesk desk;
  @Autowired private MailHealth health;
  @LocalServerPort private int port;

  private MailNode node;

  @BeforeEach
  void open() {
    node = new MailNode(context);
    node.turn();
  }

  @AfterEach
  void close() {
    jdbc.sql("update mail set state = 'DROPPED', settled_at = now() where state = 'WAITING'")
        .update();
    jdbc.sql("delete from mailed_notice where mail_id is null").update();
    node.close();
  }

  private CurrentUser handler() {
    return town.department(1).handler();
  }

  private CurrentUser approver() {
    return town.department(1).approver();
  }

  private String addressOf(CurrentUser user) {
    String address = user.personId() + "@example.org";
    jdbc.sql("update person set email = ? where id = ?").params(address, user.personId()).update();
    return address;
  }

  private void choose(CurrentUser user, String language, Map<NoticeGroup, MailChoice> mail) {
    desk.change(new NoticePreferences(mail, language, 21, 8, 8), Town.at(user));
  }

  private void remind(UUID proposal) {
    int before = notices.unread(handler());
    life.remind(proposal);
    eventually(() -> assertThat(notices.unread(handler())).isEqualTo(before + 1));
  }

  private static String linkOf(MimeMessage mail) throws Exception {
    String header = mail.getHeader("List-Unsubscribe", null);
    return header.substring(1, header.length() - 1);
  }

  @Test
  void tellsWhatPressesAtOnceAndOnlyOnce() throws Exception {
    String chinese = addressOf(handler());
    String english = addressOf(approver());
    choose(approver(), "en", Map.of());
    remind(life.submitted());
    node.turn();
    node.turn();
    List<MimeMessage> mails = node.mailsTo(chinese);
    assertThat(mails).hasSize(1);
    MimeMessage mail = mails.get(0);
    assertThat(mail.getSubject()).startsWith("【提案办理】").contains("关于加快老旧小区充电设施建设的建议");
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(MailNode.text(mail, "text/plain"))
        .contains("2026年3月5日", MailNode.ADDRESS + "/notices/", linkOf(mail), "期限提醒");
    assertThat(MailNode.text(mail, "text/html"))
        .contains("2026年3月5日", "href=\"" + MailNode.ADDRESS + "/notices/", "通知设置");
    MimeMessage other = node.mailsTo(english).get(0);
    assertThat(other.getSubject()).startsWith("[Proposals] ");
    assertThat(MailNode.text(other, "text/plain")).contains("5 Mar 2026", "Due days");
    assertThat(MailNode.text(other, "text/plain")).doesNotContain("??");
  }

  @Test
  void keepsQuietHours() {
    String address = addressOf(handler());
    UUID proposal = life.submitted();
    clock.pass(Duration.ofHours(13));
    remind(proposal);
    node.turn();
    remind(proposal);
    node.turn();
    assertThat(node.mailsTo(address)).isEmpty();
    clock.pass(Duration.ofHours(9).plusMinutes(59));
    node.turn();
    assertThat(node.mailsTo(address)).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    node.turn();
    assertThat(node.mailsTo(address)).hasSize(1);
    assertThat(MailNode.text(node.mailsTo(address).get(0), "text/plain"))
        .containsPattern("(?s)- .*- ");
  }

  @Test
  void digestsOnWorkingDaysWhatNobodyRead() throws Exception {
    String address = addressOf(handler());
    choose(handler(), "zh", Map.of(NoticeGroup.DEADLINE, MailChoice.DIGEST));
    UUID proposal = life.submitted();
    clock.moveTo(LocalDate.of(2026, 3, 7));
    remind(proposal);
    remind(proposal);
    node.turn();
    assertThat(node.mailsTo(address)).as("on a Saturday").isEmpty();
    UUID read = notices.inbox(handler(), true, null, 1).rows().get(0).id();
    notices.read(read, handler());
    clock.moveTo(LocalDate.of(2026, 3, 9));
    node.turn();
    remind(proposal);
    node.turn();
    assertThat(node.mailsTo(address)).hasSize(1);
    assertThat(node.mailsTo(address).get(0).getSubject()).isEqualTo("【提案办理】2026年3月9日汇总：1 条未读通知");
    clock.moveTo(LocalDate.of(2026, 3, 10));
    notices.readAll(handler(), new UUID(-1L, -1L));
    node.turn();
    assertThat(node.mailsTo(address)).as("nothing unread, no mail").hasSize(1);
  }

  @Test
  void triesAgainAndGivesUpAtLast() {
    String address = addressOf(handler());
    UUID proposal = life.submitted();
    node.close();
    remind(proposal);
    node.turn();
    assertThat(health.now().failing()).isEqualTo(1);
    assertThat(health.failures().get(0).personId()).isEqualTo(handler().personId());
    assertThat(health.failures().get(0).failure()).isNotBlank();
    node.open();
    node.turn();
    assertThat(node.mailsTo(address)).as("before its time").isEmpty();
    clock.pass(Duration.ofMinutes(1));
    node.turn();
    assertThat(node.mailsTo(address)).hasSize(1);
    long givenUp = health.now().givenUp();
    node.close();
    remind(proposal);
    for (int i = 0; i < MailNode.ATTEMPTS; i++) {
      node.turn();
      clock.pass(Duration.ofMinutes(5));
    }
    assertThat(health.now().givenUp()).isEqualTo(givenUp + 1);
    assertThat(health.failures().get(0).givenUp()).isTrue();
    assertThat(health.now().waiting()).isZero();
    node.open();
  }

  @Test
  void isNotTriedAgainWhenTheAddressIsNone() {
    addressOf(handler());
    jdbc.sql("update person set email = 'no address' where id = ?")
        .param(handler().personId())
        .update();
    remind(life.submitted());
    node.turn();
    assertThat(health.failures().get(0).personId()).isEqualTo(handler().personId());
    assertThat(health.failures().get(0).givenUp()).isTrue();
    assertThat(health.failures().get(0).attempts()).isEqualTo(1);
  }

  @Test
  void goesToNobodyWhoLeftOrDoesNotWantIt() {
    String left = addressOf(handler());
    String unwilling = addressOf(approver());
    choose(approver(), "zh", Map.of(NoticeGroup.DEADLINE, MailChoice.NONE));
    remind(life.submitted());
    jdbc.sql("update person set active = false where id = ?").param(handler().personId()).update();
    node.turn();
    assertThat(node.mailsTo(left)).isEmpty();
    assertThat(node.mailsTo(unwilling)).isEmpty();
  }

  @Test
  void isSentOnceByManyNodes() throws Exception {
    String address = addressOf(handler());
    UUID proposal = life.submitted();
    for (int i = 0; i < 6; i++) {
      remind(proposal);
      while (node.planner.plan()) {
        assertThat(node).isNotNull();
      }
    }
    var many = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 8; i++) {
      many.execute(node::turn);
    }
    many.shutdown();
    assertThat(many.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(node.mailsTo(address)).hasSize(6);
  }

  private int send(String method, String url, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(url.replace(MailNode.ADDRESS, "http://localhost:" + port)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void endsWithOneClick() throws Exception {
    String address = addressOf(handler());
    UUID proposal = life.submitted();
    remind(proposal);
    node.turn();
    String link = linkOf(node.mailsTo(address).get(0));
    assertThat(send("GET", link, "")).isEqualTo(200);
    assertThat(desk.of(handler()).mail()).containsEntry(NoticeGroup.DEADLINE, MailChoice.AT_ONCE);
    assertThat(send("POST", link, "List-Unsubscribe=One-Click")).isEqualTo(204);
    assertThat(desk.of(handler()).mail())
        .containsEntry(NoticeGroup.DEADLINE, MailChoice.NONE)
        .containsEntry(NoticeGroup.WORK, MailChoice.DIGEST);
    remind(proposal);
    node.turn();
    assertThat(node.mailsTo(address)).hasSize(1);
    char last = link.charAt(link.length() - 10);
    String forged =
        link.substring(0, link.length() - 10)
            + (last == 'A' ? 'B' : 'A')
            + link.substring(link.length() - 9);
    assertThat(send("POST", forged, "List-Unsubscribe=One-Click")).isEqualTo(422);
    assertThat(send("GET", MailNode.ADDRESS + "/mail/unsubscribe?link=x", "")).isEqualTo(422);
    assertThatThrownBy(() -> desk.unsubscribe("")).isInstanceOf(RuleViolation.class);
  }

  @Test
  void asksForHoursThatFit() {
    assertThatThrownBy(
            () -> desk.change(new NoticePreferences(Map.of(), "fr", 21, 24, 7), Town.at(handler())))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(InvalidInput.Fault::field)
                    .containsExactly("language", "quietUntil"));
    assertThatThrownBy(
            () -> desk.change(new NoticePreferences(Map.of(), "zh", 21, 8, 7), Town.at(handler())))
        .isInstanceOf(InvalidInput.class);
    choose(handler(), "en", Map.of(NoticeGroup.WORK, MailChoice.NONE));
    assertThat(desk.of(handler()).language()).isEqualTo("en");
    assertThat(desk.of(approver())).isEqualTo(NoticePreferences.UNLESS_CHOSEN);
    assertThat(desk.mailsAreSent()).as("no mail server is set in tests").isFalse();
  }

  @Test
  void knowsTheGroupOfEveryNotice() {
    assertThat(NoticeGroup.of("org.huiyin.supervision.department-reminded.v1"))
        .isEqualTo(NoticeGroup.DEADLINE);
    assertThat(NoticeGroup.of("org.huiyin.handling.department-assigned.v1"))
        .isEqualTo(NoticeGroup.WORK);
    assertThat(NoticeGroup.of("org.huiyin.proposal.filed.v1")).isEqualTo(NoticeGroup.PROGRESS);
    assertThat(NoticeGroup.of("x.v1")).isEqualTo(NoticeGroup.PROGRESS);
    assertThat(EnumSet.allOf(NoticeGroup.class)).hasSize(3);
  }
}
