package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.testing.Town;
import org.huiyin.web.api.Matter.Thing;
import org.huiyin.web.api.WhoMay.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every route with every role, in the own committee and in another: {@link WhoMay} says who may. A
 * deed is tried on a version nobody has, so that whoever may is refused for that and everything
 * stays as it is.
 */
class PermissionMatrixTests extends ApiTest {

  private static final Map<String, Row> TABLE = WhoMay.table();

  /** Nothing of it changes, so that all tests may look at the same. */
  private static @Nullable Matter known;

  private Matter matter;
  private Town here;
  private Town elsewhere;

  @BeforeEach
  void prepare() {
    if (known == null) {
      known = new Matter(context, town, life);
    }
    matter = known;
    here = matter.town();
    elsewhere = here == town ? Town.foundedIn(jdbc) : town;
  }

  @Test
  void everyRouteIsInTheTable() {
    assertThat(Routes.ofApi(context).keySet()).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
  }

  @Test
  void strangersLearnNothing() {
    List<String> wrong = new ArrayList<>();
    TABLE.forEach(
        (route, row) -> {
          Answer answer = ask(route, row, () -> matter.id(row.thing())).send();
          if (answer.status() != 401) {
            wrong.add(route + ": " + answer.status());
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoMayMayAndNobodyElse() {
    List<String> wrong = new ArrayList<>();
    TABLE.forEach(
        (route, row) -> {
          for (Actor actor : Actor.values()) {
            Answer answer = as(actor.of(here), route, row, () -> matter.id(row.thing()));
            boolean expected =
                row.actors().contains(actor)
                    ? isFree(answer, route.startsWith("GET"))
                    : isRefused(answer);
            if (!expected) {
              wrong.add(actor + " " + route + ": " + told(answer));
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyOfAnotherCommitteeReachesAnything() {
    List<String> wrong = new ArrayList<>();
    CurrentUser everybody = Actor.withEveryRole(elsewhere, elsewhere.department(1).id());
    TABLE.forEach(
        (route, row) -> {
          if (row.thing() != null && row.thing() != Thing.COMMITTEE) {
            List<CurrentUser> strangers = new ArrayList<>(List.of(everybody));
            for (Actor actor : Actor.values()) {
              strangers.add(actor.of(elsewhere));
            }
            for (CurrentUser stranger : strangers) {
              Answer answer = as(stranger, route, row, () -> matter.id(row.thing()));
              if (!isRefused(answer)) {
                wrong.add(stranger.name() + " " + route + ": " + told(answer));
              }
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatDoesNotExistIsNotFoundByAnybody() {
    List<String> wrong = new ArrayList<>();
    CurrentUser everybody = Actor.withEveryRole(here, here.department(1).id());
    TABLE.forEach(
        (route, row) -> {
          if (row.thing() != null) {
            Answer answer = as(everybody, route, row, UUID::randomUUID);
            if (answer.status() != 404) {
              wrong.add(route + ": " + told(answer));
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  private Answer as(CurrentUser user, String route, Row row, Supplier<UUID> id) {
    return ask(route, row, id).by(user).send();
  }

  private Asking ask(String route, Row row, Supplier<UUID> id) {
    List<String> words = Routes.words(route);
    String path =
        words
            .get(1)
            .replace("{id}", String.valueOf(row.thing() == null ? "" : id.get()))
            .replace("{demandId}", matter.id(Thing.DEMAND).toString());
    Asking asking = request(words.get(0), path + row.query());
    if (!"GET".equals(words.get(0))) {
      asking.with("If-Match", "\"987654321\"");
    }
    if (path.startsWith("/imports")) {
      return asking
          .with("Initial-Password", "a-long-initial-password")
          .body(Api.WORKBOOK, row.body().getBytes(StandardCharsets.UTF_8));
    }
    String department = here.department(4).id().toString();
    return row.body() == null ? asking : asking.json(row.body().replace("DEPARTMENT", department));
  }

  /** The person may; a deed still fails on its version, its state or what it names. */
  private static boolean isFree(Answer answer, boolean read) {
    return read
        ? answer.status() == 200
        : answer.status() < 300 || List.of(409, 412, 422).contains(answer.status());
  }

  private static boolean isRefused(Answer answer) {
    return answer.status() == 403 || answer.status() == 404;
  }

  private static String told(Answer answer) {
    return answer.status() + (answer.status() < 300 ? "" : " " + answer.at("/code"));
  }
}
