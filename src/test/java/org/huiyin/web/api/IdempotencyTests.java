package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deed with an {@code Idempotency-Key} happens once, however often it is sent. */
class IdempotencyTests extends ApiTest {

  private static final Map<String, Object> FORM =
      Map.of("kind", "INDIVIDUAL", "origin", "ORDINARY", "title", "关于增设公交站点的建议");

  @Autowired private KeptAnswers answers;

  private CurrentUser member() {
    return town.member(1);
  }

  private Answer draft(String key, Map<String, Object> form) {
    return request("POST", "/proposals")
        .by(member())
        .with("Idempotency-Key", key)
        .json(form)
        .send();
  }

  private long drafts() {
    return jdbc.sql("select count(*) from proposal where committee_id = ?")
        .param(town.committeeId())
        .query(Long.class)
        .single();
  }

  @Test
  void aRepeatGetsTheFirstAnswerAndDoesNothing() {
    Answer first = draft("a-key", FORM).is(201);
    Answer second = draft("a-key", FORM).is(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Location"))
        .isEqualTo(first.header("Location"))
        .contains("/proposals/");
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void aKeyIsForOneDeedOfOnePerson() {
    draft("a-key", FORM).is(201);
    draft("a-key", Map.of("kind", "JOINT", "origin", "ORDINARY"))
        .isProblem(422, "api.idempotency-key-used-otherwise");
    request("POST", "/proposals?paperFor=x")
        .by(member())
        .with("Idempotency-Key", "a-key")
        .json(FORM)
        .send()
        .isProblem(422, "api.idempotency-key-used-otherwise");
    request("POST", "/proposals")
        .by(town.member(2))
        .with("Idempotency-Key", "a-key")
        .json(FORM)
        .send()
        .is(201);
    assertThat(drafts()).isEqualTo(2);
  }

  @Test
  void aKeyIsWellFormed() {
    draft(" ", FORM).isProblem(400, "api.idempotency-key-invalid");
    draft("with blank", FORM).isProblem(400, "api.idempotency-key-invalid");
    draft("x".repeat(201), FORM).isProblem(400, "api.idempotency-key-invalid");
    assertThat(drafts()).isZero();
  }

  @Test
  void aRefusedDeedMayBeTriedAgainUnderItsKey() {
    UUID id = life.submitted();
    CurrentUser staff = official(Role.COMMITTEE_STAFF);
    Map<String, Object> empty = Map.of("reason", "");
    request("POST", "/proposals/" + id + "/check/return")
        .by(staff)
        .with("Idempotency-Key", "k")
        .json(empty)
        .send()
        .is(422);
    request("POST", "/proposals/" + id + "/check/return")
        .by(staff)
        .with("Idempotency-Key", "k")
        .json(Map.of("reason", "请补充现状数据"))
        .send()
        .is(200);
    assertThat(life.stateOf(id).name()).isEqualTo("RETURNED_FOR_AMENDMENT");
  }

  @Test
  void parallelRepeatsDoItOnce() throws Exception {
    UUID id = life.submitted();
    CurrentUser staff = official(Role.COMMITTEE_STAFF);
    tokenOf(staff);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Answer>> sent =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              request("POST", "/proposals/" + id + "/check/pass")
                                  .by(staff)
                                  .with("Idempotency-Key", "at-once")
                                  .send()))
              .toList();
      int done = 0;
      for (Future<Answer> each : sent) {
        Answer answer = each.get();
        if (answer.status() == 200) {
          done++;
        } else {
          answer.isProblem(409, "api.idempotency-in-progress");
          assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
      }
      assertThat(done).isPositive();
    } finally {
      threads.shutdown();
    }
    assertThat(
            jdbc.sql(
                    "select count(*) from timeline_entry where proposal_id = ? and event_type ="
                        + " 'ProposalPassedCheck'")
                .param(id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    request("POST", "/proposals/" + id + "/check/pass")
        .by(staff)
        .with("Idempotency-Key", "at-once")
        .send()
        .is(200);
    request("POST", "/proposals/" + id + "/check/pass").by(staff).send().is(409);
  }

  @Test
  void aSecretIsShownOnce() {
    Answer first =
        request("POST", "/access-tokens")
            .by(member())
            .with("Idempotency-Key", "token")
            .json(Map.of("name", "report"))
            .send()
            .is(201);
    String secret = first.at("/secret");
    request("POST", "/access-tokens")
        .by(member())
        .with("Idempotency-Key", "token")
        .json(Map.of("name", "report"))
        .send()
        .isProblem(409, "api.shown-once");
    request("GET", "/me").with("Authorization", "Bearer " + secret).send().is(200);
    assertThat(get(member(), "/access-tokens").json().size()).isEqualTo(2);
    String id = first.at("/token/id");
    request("POST", "/access-tokens/" + id + "/revoke").by(member()).send().is(204);
    request("GET", "/me").with("Authorization", "Bearer " + secret).send().is(401);
  }

  @Test
  void answersAreForgottenAfterSomeDays() {
    draft("a-key", FORM).is(201);
    clock.moveTo(LocalDate.of(2026, 3, 8));
    answers.clean();
    assertThat(draft("a-key", FORM).header("Idempotency-Replayed")).isEqualTo("true");
    clock.moveTo(LocalDate.of(2026, 3, 10));
    answers.clean();
    draft("a-key", FORM).is(201);
    assertThat(drafts()).isEqualTo(2);
  }
}
