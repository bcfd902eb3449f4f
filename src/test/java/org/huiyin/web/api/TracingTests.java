package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose request an event was caused by. */
class TracingTests extends ApiTest {

  private static final Map<String, Object> FORM =
      Map.of("kind", "INDIVIDUAL", "origin", "ORDINARY", "title", "关于增设公交站点的建议");

  private String traceparent() {
    return jdbc.sql(
            """
            select o.traceparent from outbox o join proposal p on p.id = o.message_key
             where p.committee_id = ?
            """)
        .param(town.committeeId())
        .query(String.class)
        .single();
  }

  @Test
  void anEventGoesOnWithTheTraceOfItsRequest() {
    request("POST", "/proposals")
        .by(town.member(1))
        .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .json(FORM)
        .send()
        .is(201);

    assertThat(traceparent())
        .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01")
        .doesNotContain("00f067aa0ba902b7");
  }

  @Test
  void aRequestWithoutOneBeginsATrace() {
    post(town.member(1), "/proposals", FORM).is(201);

    assertThat(traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").doesNotContain("-0000000");
  }
}
