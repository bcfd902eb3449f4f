package org.huiyin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;

/** What holds at the moment in which an answer leaves. */
class DeedsOnceTests extends ApiTest {

  @Autowired private DeedsOnce deeds;
  @Autowired private KeptAnswers answers;
  @Autowired private TransactionTemplate transaction;

  /** A client that repeats its request as soon as the first byte arrives. */
  private final class Impatient extends MockHttpServletResponse {

    private Boolean keyIsFree;

    @Override
    public ServletOutputStream getOutputStream() {
      keyIsFree =
          CompletableFuture.supplyAsync(
                  () -> transaction.execute(status -> answers.hold(person(), "k")))
              .join();
      return super.getOutputStream();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {422, 409, 500})
  void theKeyOfARefusedDeedIsFree(int status) throws Exception {
    assertThat(answerOf(status).keyIsFree).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void theKeyOfADeedDoneEarlierIsFree(int status) throws Exception {
    Impatient first = answerOf(status);
    Impatient repeat = answerOf(status);

    assertThat(first.keyIsFree).isTrue();
    assertThat(repeat.keyIsFree).isTrue();
    assertThat(repeat.getHeader("Idempotency-Replayed")).isEqualTo("true");
  }

  private UUID person() {
    return town.member(1).personId();
  }

  private Impatient answerOf(int status) throws Exception {
    Impatient response = new Impatient();
    HandlerMethod route = new HandlerMethod(this, DeedsOnceTests.class.getMethod("toString"));
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/proposals");
    deeds.run(
        new DeedsOnce.Request(ReadAhead.of(request, 0), person(), "k", route),
        response,
        (asked, answer) -> {
          ((HttpServletResponse) answer).setStatus(status);
          answer.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
        });
    return response;
  }
}
