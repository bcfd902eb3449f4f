package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.junit.jupiter.api.Test;

/** Who decided on an older version is told so, and nothing happens. */
class VersionTests extends ApiTest {

  @Test
  void aDeedOnAnOlderVersionIsRefused() {
    UUID id = life.submitted();
    CurrentUser staff = official(Role.COMMITTEE_STAFF);
    Answer seen = get(staff, "/proposals/" + id).is(200);
    String tag = seen.header("ETag");
    assertThat(tag).isEqualTo("\"" + seen.json().path("version").asInt() + "\"");
    Answer passed =
        request("POST", "/proposals/" + id + "/check/pass")
            .by(staff)
            .with("If-Match", tag)
            .send()
            .is(200);
    assertThat(passed.header("ETag")).isNotEqualTo(tag);
    request("POST", "/proposals/" + id + "/recommendation")
        .by(staff)
        .with("If-Match", tag)
        .json(Map.of("outcome", "FILE"))
        .send()
        .isProblem(412, "stale");
    request("POST", "/proposals/" + id + "/recommendation")
        .by(staff)
        .with("If-Match", "\"something else\"")
        .json(Map.of("outcome", "FILE"))
        .send()
        .isProblem(412, "stale");
    request("POST", "/proposals/" + id + "/recommendation")
        .by(staff)
        .with("If-Match", passed.header("ETag"))
        .json(Map.of("outcome", "FILE"))
        .send()
        .is(200);
  }

  @Test
  void whoReplacesATextNamesTheOneSeen() {
    CurrentUser member = town.member(1);
    UUID id = life.drafted();
    String tag = get(member, "/proposals/" + id).header("ETag");
    Map<String, Object> form = Map.of("kind", "INDIVIDUAL", "origin", "ORDINARY", "title", "新题目");
    request("PUT", "/proposals/" + id)
        .by(member)
        .json(form)
        .send()
        .isProblem(428, "api.version-required");
    Answer edited =
        request("PUT", "/proposals/" + id)
            .by(member)
            .with("If-Match", tag)
            .json(form)
            .send()
            .is(200);
    assertThat(edited.at("/proposal/title")).isEqualTo("新题目");
    request("PUT", "/proposals/" + id)
        .by(member)
        .with("If-Match", tag)
        .json(form)
        .send()
        .isProblem(412, "stale");
    request("PUT", "/no-such-thing").by(member).json(form).send().isProblem(404, "not-found");
  }
}
