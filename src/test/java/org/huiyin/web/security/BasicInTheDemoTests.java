package org.huiyin.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.huiyin.organisation.AccessTokens;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.testing.MovableClock;
import org.huiyin.testing.MovableClockConfiguration;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.FilterChainProxy;

/** In a demo, and only there, programs may show name and password of an account. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableClockConfiguration.class)
class BasicInTheDemoTests {

  @Autowired private ApplicationContext context;
  @Autowired private AccessTokens tokens;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;

  private CurrentUser member;

  @BeforeEach
  void foundTown() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    member = Town.foundedIn(jdbc).member(1);
  }

  private MockHttpServletResponse knock(boolean demo, String password) throws Exception {
    FilterChainProxy door =
        new FilterChainProxy(
            new SecurityConfiguration()
                .programs(context.getBean(HttpSecurity.class), tokens, demo));
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/me");
    String pair = member.username() + ":" + password;
    request.addHeader(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain inside = new MockFilterChain();
    door.doFilter(request, response, inside);
    assertThat(request.getSession(false)).isNull();
    assertThat(inside.getRequest() != null).isEqualTo(response.getStatus() == 200);
    return response;
  }

  @Test
  void nameAndPasswordOpenTheDoorOfADemo() throws Exception {
    assertThat(knock(true, "secret").getStatus()).isEqualTo(200);
    MockHttpServletResponse refused = knock(true, "wrong");
    assertThat(refused.getStatus()).isEqualTo(401);
    assertThat(refused.getHeaders("WWW-Authenticate"))
        .containsExactly("Bearer realm=\"huiyin\"", "Basic realm=\"huiyin\", charset=\"UTF-8\"");
  }

  @Test
  void elsewhereTheyAreNotEvenLookedAt() throws Exception {
    MockHttpServletResponse refused = knock(false, "secret");
    assertThat(refused.getStatus()).isEqualTo(401);
    assertThat(refused.getHeaders("WWW-Authenticate")).containsExactly("Bearer realm=\"huiyin\"");
  }

  @Test
  void guessingLocksTheAccountForAWhile() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(knock(true, "guess" + i).getStatus()).isEqualTo(401);
    }
    assertThat(knock(true, "secret").getStatus()).isEqualTo(401);
    clock.pass(Duration.ofMinutes(16));
    assertThat(knock(true, "secret").getStatus()).isEqualTo(200);
  }
}
