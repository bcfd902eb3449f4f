package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request, the answer is a problem document that says what. */
class ProblemTests extends ApiTest {

  private CurrentUser member() {
    return town.member(1);
  }

  @Test
  void strangersAreToldHowToSignIn() {
    Answer answer = request("GET", "/me").send().isProblem(401, "web.unauthenticated");
    assertThat(answer.response().headers().allValues("WWW-Authenticate"))
        .containsExactly("Bearer realm=\"huiyin\"");
    request("GET", "/me")
        .with("Authorization", "Bearer huiyin_" + "x".repeat(43))
        .send()
        .isProblem(401, "web.unauthenticated");
    request("GET", "/no-such-route").send().isProblem(401, "web.unauthenticated");
    assertThat(answer.header("Set-Cookie")).isNull();
  }

  @Test
  void namesAndPasswordsOpenNothingOutsideADemo() {
    String pair = member().username() + ":secret";
    request("GET", "/me")
        .with(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
        .send()
        .isProblem(401, "web.unauthenticated");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    get(member(), "/no-such-route").isProblem(404, "not-found");
    get(member(), "/proposals/" + UUID.randomUUID()).isProblem(404, "not-found");
    get(member(), "/proposals/not-an-id").isProblem(404, "not-found");
    Answer wrong = request("DELETE", "/proposals").by(member()).send();
    wrong.isProblem(405, "web.wrong-method");
    assertThat(wrong.header("Allow")).contains("POST");
  }

  @Test
  void bodiesAreOfTheTypeDescribed() {
    request("POST", "/proposals")
        .by(member())
        .body("text/plain", "hello".getBytes(StandardCharsets.UTF_8))
        .send()
        .isProblem(415, "web.wrong-media-type");
    request("POST", "/proposals").by(member()).send().isProblem(415, "web.wrong-media-type");
    request("GET", "/me")
        .by(member())
        .with("Accept", "text/html")
        .send()
        .isProblem(406, "web.not-acceptable");
  }

  @Test
  void malformedJsonIsToldByItsPlace() {
    Answer answer =
        post(member(), "/proposals", "{\n  \"title\": \"x\",\n  \"kind\" oops }")
            .isProblem(400, "api.malformed-json");
    assertThat(answer.json().path("arguments").get(0).asInt()).isEqualTo(3);
    assertThat(answer.at("/detail")).contains("line 3");
    post(member(), "/proposals", "").isProblem(400, "web.unreadable");
    post(member(), "/proposals", "[".repeat(5_000)).isProblem(422, "web.faulty-input");
    post(member(), "/proposals", "{\"title\": \"\u0001\"}").isProblem(400, "api.malformed-json");
    request("POST", "/proposals")
        .by(member())
        .body("application/json", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
        .send()
        .isProblem(400, "api.malformed-json");
  }

  @Test
  void wrongValuesAreToldByTheirField() {
    faulty("{\"titel\": \"x\"}", "titel", "api.unknown-field");
    faulty("{\"kind\": \"SOLO\"}", "kind", "input.not-one-of");
    faulty("{\"kind\": 0}", "kind", "input.not-one-of");
    faulty("{\"title\": {\"a\": 1}}", "title", "input.not-valid");
    faulty("{\"suggestions\": [\"a\", [1]]}", "suggestions[1]", "input.not-valid");
    faulty("{\"suggestions\": [null]}", "suggestions[0]", "input.required");
    faulty("{\"coSignerIds\": [\"x\"]}", "coSignerIds[0]", "input.not-valid");
    faulty("{\"mayBePublished\": \"maybe\"}", "mayBePublished", "input.not-valid");
    faulty("{}", "kind", "input.required");
    UUID draft = life.drafted();
    for (String day : new String[] {"2026-02-30", "+99999-01-01", "01.03.2026", ""}) {
      assertThat(
              post(
                      member(),
                      "/proposals/" + draft + "/invitations",
                      Map.of("personId", town.member(2).personId(), "until", day))
                  .isProblem(422, "web.faulty-input")
                  .at("/faults/0/code"))
          .isEqualTo("input.not-a-date");
    }
  }

  private void faulty(String body, String field, String code) {
    Answer answer = post(member(), "/proposals", body).isProblem(422, "web.faulty-input");
    assertThat(answer.at("/faults/0/field")).as(body).isEqualTo(field);
    assertThat(answer.at("/faults/0/code")).as(body).isEqualTo(code);
    assertThat(answer.at("/faults/0/text")).as(body).isNotBlank();
  }

  @Test
  void anIncompleteFormIsToldWhole() {
    String id =
        post(member(), "/proposals", Map.of("kind", "INDIVIDUAL", "origin", "ORDINARY"))
            .is(201)
            .at("/proposal/id");
    Answer answer =
        post(member(), "/proposals/" + id + "/submit").isProblem(422, "web.faulty-input");
    assertThat(answer.json().path("faults").size()).isGreaterThan(3);
  }

  @Test
  void textsThatAreTooMuchAreRefused() {
    post(
            member(),
            "/proposals",
            Map.of("kind", "INDIVIDUAL", "origin", "ORDINARY", "title", "长".repeat(100_000)))
        .isProblem(422, "web.faulty-input");
    post(
            member(),
            "/proposals",
            Map.of("kind", "INDIVIDUAL", "origin", "ORDINARY", "title", "a\u0000b\uD800"))
        .isProblem(422, "web.faulty-input");
    post(member(), "/proposals", "\"" + "x".repeat(3 * 1024 * 1024) + "\"")
        .isProblem(413, "api.body-too-large");
    post(
            member(),
            "/proposals",
            Map.of("kind", "INDIVIDUAL", "origin", "ORDINARY", "title", "电动车🛵充电"))
        .is(201);
  }

  @Test
  void strangeListKeysAndFiltersAreRefused() {
    CurrentUser staff = official(Role.COMMITTEE_STAFF);
    get(staff, "/tasks?limit=0").isProblem(422, "web.faulty-input");
    get(staff, "/tasks?limit=many").isProblem(422, "web.faulty-input");
    get(staff, "/tasks?after=%00nonsense").isProblem(422, "page.unknown-key");
    get(staff, "/tasks?view=ALL").isProblem(422, "web.faulty-input");
    get(staff, "/tasks?text=%00").is(200);
    get(staff, "/supervisions?after=x").isProblem(422, "input.not-one-of");
    get(staff, "/commitments?from=2026-01-01").isProblem(400, "web.unreadable");
    get(staff, "/commitments?from=%2B999999999-01-01&to=%2B999999999-01-01").is(422);
  }

  @Test
  void refusalsAreWordedInTheLanguageOfTheRequest() {
    Answer chinese =
        request("GET", "/no-such-route").by(member()).with("Accept-Language", "zh-CN").send();
    assertThat(chinese.at("/title")).isEqualTo("没有找到");
    assertThat(get(member(), "/no-such-route").at("/title")).isNotEqualTo("没有找到");
  }

  @Test
  void aWorkbookThatIsNoneIsRefused() {
    request("POST", "/imports/proposals")
        .by(official(Role.COMMITTEE_STAFF))
        .body(Api.WORKBOOK, "no workbook".getBytes(StandardCharsets.UTF_8))
        .send()
        .isProblem(422, "import.not-a-workbook");
    request("POST", "/imports/organisation")
        .by(official(Role.ADMIN))
        .with("Initial-Password", "a-long-initial-password")
        .body(Api.WORKBOOK, new byte[] {'P', 'K', 3, 4})
        .send()
        .isProblem(422, "import.not-a-workbook");
  }
}
