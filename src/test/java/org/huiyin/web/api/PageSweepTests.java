package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.testing.Town;
import org.huiyin.web.api.Matter.Thing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page and every form of the pages: closed to strangers and to other committees. */
class PageSweepTests extends ApiTest {

  /** Pages that hold no data, by what their address names instead of a thing. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /sign-in",
          "GET /diagrams/{name}",
          "GET /mail/unsubscribe",
          "POST /mail/unsubscribe");

  /** What forms send, so that none is refused for what it lacks alone. */
  private static final List<String> FIELDS =
      List.of("reason", "comment", "text", "remark", "minutes", "participants", "summary", "title");

  private MockMvc pages;

  @BeforeEach
  void open() {
    pages =
        MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
            .apply(springSecurity())
            .build();
  }

  @Test
  void strangersAreLedToTheDoor() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String route : Routes.ofPages(context).keySet()) {
      if (!OPEN.contains(route) || route.startsWith("GET /diagrams")) {
        MockHttpServletResponse answer = send(route, UUID.randomUUID().toString(), null);
        boolean door =
            answer.getStatus() == 302
                && String.valueOf(answer.getRedirectedUrl()).endsWith("/sign-in");
        if (!door && answer.getStatus() != 401) {
          wrong.add(route + ": " + answer.getStatus());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyOfAnotherCommitteeGetsIn() throws Exception {
    Matter matter = new Matter(context, town, life);
    Town elsewhere = Town.foundedIn(jdbc);
    CurrentUser stranger = Actor.withEveryRole(elsewhere, elsewhere.department(1).id());
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (String route : Routes.ofPages(context).keySet()) {
      if (!route.contains("{") || OPEN.contains(route)) {
        continue;
      }
      for (Thing thing : Thing.values()) {
        String id = matter.id(thing).toString();
        int status = send(route, id, stranger).getStatus();
        tried++;
        if (status < 400 || status >= 500) {
          wrong.add(route + " with " + thing + ": " + status);
        }
      }
    }
    assertThat(tried).isPositive();
    assertThat(wrong).isEmpty();
  }

  private MockHttpServletResponse send(String route, String id, CurrentUser sender)
      throws Exception {
    List<String> words = Routes.words(route);
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(
            HttpMethod.valueOf(words.get(0)), words.get(1).replaceAll("\\{[^}]*}", id));
    if (!"GET".equals(words.get(0))) {
      request.with(csrf());
      FIELDS.forEach(field -> request.param(field, "理由"));
    }
    if (sender != null) {
      request.with(user(sender.username()));
    }
    return pages.perform(request).andReturn().getResponse();
  }
}
