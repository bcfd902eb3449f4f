package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.tasklist.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The task lists as programs read them. */
class TaskListApiTests extends ApiTest {

  @Autowired private WorkItems items;

  private CurrentUser staff() {
    return official(Role.COMMITTEE_STAFF);
  }

  @Test
  void aListIsWalkedInEveryOrder() {
    List<String> submitted = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      submitted.add(items.openOf(life.submitted()).get(0).id().toString());
    }
    for (String sort : List.of("DUE", "AGE", "NUMBER")) {
      List<String> seen = new ArrayList<>();
      String after = "";
      do {
        JsonNode page =
            get(staff(), "/tasks?limit=1&sort=" + sort + "&kind=INDIVIDUAL&after=" + after)
                .is(200)
                .json();
        seen.add(page.at("/rows/0/id").asString());
        after =
            page.path("next").isNull()
                ? ""
                : java.net.URLEncoder.encode(
                    page.path("next").asString(), java.nio.charset.StandardCharsets.UTF_8);
      } while (!after.isEmpty());
      assertThat(seen).as(sort).containsExactlyInAnyOrderElementsOf(submitted);
    }
    assertThat(get(staff(), "/tasks?kind=JOINT").is(200).json().path("rows").size()).isZero();
    get(staff(), "/tasks?sort=SIZE").isProblem(422, "web.faulty-input");
  }

  @Test
  void theTeamHoldsWhatColleaguesTook() {
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    UUID item = items.openOf(life.submitted()).get(0).id();
    items.claim(item, at(colleague));
    String team = "/tasks?view=TEAM&holder=";
    assertThat(get(staff(), team + colleague.personId()).is(200).at("/rows/0/id"))
        .isEqualTo(item.toString());
    assertThat(get(staff(), team + staff().personId()).is(200).json().path("rows").size()).isZero();
  }

  @Test
  void aViewIsSavedRenamedAndRemoved() {
    Answer saved =
        post(
                staff(),
                "/tasks/views",
                Map.of(
                    "name",
                    "待初核",
                    "sharedWith",
                    "COMMITTEE_STAFF",
                    "list",
                    "CLAIMABLE",
                    "sort",
                    "AGE",
                    "filter",
                    Map.of("stage", "SUBMISSION", "key", false)))
            .is(201);
    assertThat(saved.at("/filter/stage")).isEqualTo("SUBMISSION");
    assertThat(saved.at("/sort")).isEqualTo("AGE");
    String path = "/tasks/views/" + saved.at("/id");
    CurrentUser colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
    assertThat(get(colleague, "/tasks/views").is(200).at("/0/name")).isEqualTo("待初核");
    post(colleague, path + "/remove").isProblem(403, "saved-view.of-another");
    request("PUT", path)
        .by(staff())
        .with("If-Match", "\"0\"")
        .json(Map.of("name", "初核"))
        .send()
        .is(200);
    assertThat(get(colleague, "/tasks/views").is(200).json().size()).isZero();
    post(staff(), path + "/remove").is(204);
    assertThat(get(staff(), "/tasks/views").is(200).json().size()).isZero();
  }
}
