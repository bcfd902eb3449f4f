package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A proposal lives its whole life over the API, from draft to kept promise. */
class LifeByApiTests extends ApiTest {

  private static final List<String> SUGGESTIONS = List.of("增加一条公交线路。", "延长末班车时间。");

  private CurrentUser proposer() {
    return town.member(1);
  }

  private CurrentUser handler() {
    return town.department(1).handler();
  }

  @Test
  void fromDraftToKeptPromise() {
    String proposal = written();
    reviewed(proposal);
    String assignment = handled(proposal);
    replied(proposal, assignment);
    rated(proposal);
    lookedBackAt(proposal);
    assertThat(types(proposal))
        .contains("ProposalSubmitted", "ProposalFiled", "ReplyDelivered", "LookBackConcluded");
    for (JsonNode entry : get(proposer(), "/proposals/" + proposal + "/timeline").json()) {
      assertThat(entry.at("/entry/channel").asString()).isIn("API", "SYSTEM");
      assertThat(entry.path("words").asString()).isNotBlank();
    }
  }

  private String written() {
    Map<String, Object> form =
        Map.of(
            "kind", "JOINT",
            "origin", "ORDINARY",
            "title", "关于改善城北公交出行的建议",
            "category", "SOCIETY",
            "background", "城北新区居民出行不便，公交线路少。",
            "analysis", "线网规划滞后于人口增长。",
            "suggestions", SUGGESTIONS);
    Answer drafted = post(proposer(), "/proposals", form).is(201);
    String id = drafted.at("/proposal/id");
    assertThat(drafted.header("Location")).isEqualTo(ROOT + "/proposals/" + id);
    String invitation =
        post(
                proposer(),
                "/proposals/" + id + "/invitations",
                Map.of("personId", town.member(2).personId()))
            .is(201)
            .at("/invitationId");
    assertThat(post(town.member(2), "/invitations/" + invitation + "/accept").is(200).at("/state"))
        .isEqualTo("ACCEPTED");
    Answer submitted = post(proposer(), "/proposals/" + id + "/submit").is(200);
    assertThat(submitted.at("/proposal/state")).isEqualTo("SUBMITTED");
    assertThat(submitted.at("/proposal/registrationNumber")).isNotBlank();
    return id;
  }

  private void reviewed(String id) {
    CurrentUser staff = official(Role.COMMITTEE_STAFF);
    CurrentUser lead = official(Role.COMMITTEE_LEAD);
    String task = get(staff, "/tasks?step=CHECK_SUBMISSION").is(200).at("/rows/0/id");
    assertThat(post(staff, "/tasks/" + task + "/claim").is(200).at("/holderId"))
        .isEqualTo(staff.personId().toString());
    post(staff, "/proposals/" + id + "/check/pass").is(200);
    assertThat(get(staff, "/tasks/" + task).at("/state")).isEqualTo("DONE");
    post(staff, "/proposals/" + id + "/recommendation", Map.of("outcome", "FILE")).is(200);
    Answer filed = post(lead, "/proposals/" + id + "/decision", Map.of("outcome", "FILE")).is(200);
    assertThat(filed.at("/proposal/caseNumber")).isNotBlank();
    assertThat(get(staff, "/proposals/" + id + "/reviews").is(200).json().size()).isEqualTo(2);
    Answer found = get(staff, "/proposals?state=AWAITING_ASSIGNMENT&text=%E5%85%AC%E4%BA%A4");
    assertThat(found.is(200).at("/rows/0/id")).isEqualTo(id);
  }

  private String handled(String id) {
    String assignment =
        post(
                official(Role.TRANSMISSION_OFFICE),
                "/proposals/" + id + "/assignment",
                Map.of(
                    "leadDepartmentId", town.department(1).id(),
                    "coDepartmentIds", List.of(town.department(2).id())))
            .is(201)
            .at("/0/id");
    assertThat(post(handler(), "/assignments/" + assignment + "/claim").is(200).at("/state"))
        .isEqualTo("IN_HANDLING");
    String co = get(town.department(2).handler(), "/assignments").at("/rows/0/id");
    post(town.department(2).handler(), "/assignments/" + co + "/claim").is(200);
    post(town.department(2).handler(), "/assignments/" + co + "/co-opinion", Map.of("text", "同意"))
        .is(200);
    String contact =
        post(
                handler(),
                "/assignments/" + assignment + "/contacts",
                Map.of(
                    "mode", "FACE_TO_FACE",
                    "phase", "DURING",
                    "heldOn", "2026-03-02",
                    "participants", "委员、经办人",
                    "summary", "现场踏勘"))
            .is(201)
            .at("/id");
    assertThat(post(proposer(), "/contacts/" + contact + "/confirm", Map.of()).is(200).at("/state"))
        .isEqualTo("CONFIRMED");
    return assignment;
  }

  private void replied(String id, String assignment) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (JsonNode suggestion : get(handler(), "/proposals/" + id).json().at("/text/suggestions")) {
      answers.add(
          Map.of(
              "suggestionId", suggestion.path("id").asString(),
              "outcome", "ADOPTED",
              "text", "已采纳。"));
    }
    Map<String, Object> reply =
        Map.of(
            "resultClass", "B",
            "opening", "您的建议收悉，现答复如下。",
            "answers", answers,
            "promises", List.of(Map.of("text", "开通一条线路。", "dueOn", "2026-06-30")),
            "documentNumber", "交办字〔2026〕1号");
    Answer saved =
        request("PUT", "/assignments/" + assignment + "/reply")
            .by(handler())
            .with("If-None-Match", "*")
            .json(reply)
            .send()
            .is(200);
    request("PUT", "/assignments/" + assignment + "/reply")
        .by(handler())
        .with("If-Match", saved.header("ETag"))
        .json(reply)
        .send()
        .is(200);
    request("PUT", "/assignments/" + assignment + "/reply")
        .by(handler())
        .with("If-Match", saved.header("ETag"))
        .json(reply)
        .send()
        .isProblem(412, "stale");
    post(handler(), "/assignments/" + assignment + "/reply/submit").is(200);
    post(town.department(1).approver(), "/assignments/" + assignment + "/reply/approve").is(200);
    post(official(Role.TRANSMISSION_OFFICE), "/assignments/" + assignment + "/audit/pass", Map.of())
        .is(200);
    assertThat(get(proposer(), "/assignments/" + assignment + "/reply").is(200).at("/state"))
        .isEqualTo("DELIVERED");
  }

  private void rated(String id) {
    for (int number : new int[] {1, 2}) {
      CurrentUser signer = town.member(number);
      String rating = null;
      for (JsonNode asked : get(signer, "/proposals/" + id + "/ratings").json().at("/0/ratings")) {
        if (asked.path("raterId").asString().equals(signer.personId().toString())) {
          rating = asked.path("id").asString();
        }
      }
      post(
              signer,
              "/ratings/" + rating,
              Map.of("attitude", "SATISFIED", "result", "BASICALLY_SATISFIED"))
          .is(200);
    }
    assertThat(get(proposer(), "/proposals/" + id).at("/proposal/state")).isEqualTo("CLOSED");
  }

  private void lookedBackAt(String id) {
    CurrentUser staff = official(Role.COMMITTEE_STAFF);
    Map<String, Object> choice =
        Map.of("name", "年中回头看", "promisesDueFrom", "2026-06-01", "promisesDueTo", "2026-06-30");
    assertThat(post(staff, "/look-backs/preview", choice).is(200).json().size()).isEqualTo(1);
    String campaign = post(staff, "/look-backs", choice).is(201).at("/id");
    String item = get(handler(), "/look-backs/items").at("/0/id");
    String promise = get(handler(), "/look-backs/items/" + item).at("/promises/0/commitmentId");
    post(
            handler(),
            "/look-backs/items/" + item + "/report",
            Map.of(
                "summary",
                "承诺已兑现",
                "promises",
                List.of(
                    Map.of(
                        "commitmentId", promise,
                        "progress", "线路已开通",
                        "evidence", "开通公告",
                        "claimed", "KEPT"))))
        .is(200);
    post(
            staff,
            "/look-backs/items/" + item + "/verify",
            Map.of(
                "verdict",
                "KEPT",
                "promises",
                List.of(Map.of("commitmentId", promise, "state", "KEPT"))))
        .is(200);
    post(proposer(), "/look-backs/items/" + item + "/confirm").is(200);
    assertThat(get(staff, "/look-backs/" + campaign).at("/open")).isEqualTo("0");
    assertThat(get(staff, "/proposals/" + id + "/handling").at("/commitments/0/state"))
        .isEqualTo("KEPT");
    assertThat(get(staff, "/figures").is(200).json().path("figures").size()).isGreaterThan(10);
    post(staff, "/proposals/" + id + "/archive").is(200);
    assertThat(get(proposer(), "/proposals/" + id + "/position").is(200).json().size())
        .isPositive();
  }

  private List<String> types(String id) {
    List<String> types = new ArrayList<>();
    get(proposer(), "/proposals/" + id + "/timeline")
        .is(200)
        .json()
        .forEach(entry -> types.add(entry.at("/entry/type").asString()));
    return types;
  }

  @Test
  void staffEnterWhatArrivedOnPaper() {
    CurrentUser staff = official(Role.COMMITTEE_STAFF);
    Map<String, Object> form = Map.of("kind", "INDIVIDUAL", "origin", "ORDINARY", "title", "题目");
    String id =
        post(staff, "/proposals?paperFor=" + proposer().username(), form)
            .is(201)
            .at("/proposal/id");
    Answer entry = get(proposer(), "/proposals/" + id + "/timeline").is(200);
    assertThat(entry.at("/0/entry/channel")).isEqualTo("PAPER");
    assertThat(entry.at("/0/entry/onBehalfOf")).isEqualTo(proposer().personId().toString());
    post(town.member(2), "/proposals?paperFor=" + proposer().username(), form)
        .isProblem(403, "acting.paper-by-staff-only");
    post(staff, "/proposals?paperFor=nobody", form).isProblem(422, "web.paper-for-unknown");
  }

  @Test
  void listsAreReadByKey() {
    Set<UUID> made = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      made.add(life.submitted());
    }
    CurrentUser staff = official(Role.COMMITTEE_STAFF);
    for (String list : new String[] {"/proposals?limit=2", "/tasks?limit=2"}) {
      Set<UUID> seen = new HashSet<>();
      String next = "";
      int pages = 0;
      while (next != null) {
        Answer page = get(staff, list + (next.isEmpty() ? "" : "&after=" + next)).is(200);
        assertThat(page.json().path("rows").size()).isBetween(1, 2);
        for (JsonNode row : page.json().path("rows")) {
          JsonNode id = row.has("proposalId") ? row.path("proposalId") : row.path("id");
          assertThat(seen.add(UUID.fromString(id.asString()))).isTrue();
        }
        next = page.json().path("next").isNull() ? null : encoded(page.at("/next"));
        pages++;
      }
      assertThat(pages).isEqualTo(3);
      assertThat(seen).isEqualTo(made);
    }
    assertThat(get(staff, "/tasks/counts").at("/claimable")).isEqualTo("5");
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
