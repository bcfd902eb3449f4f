package org.huiyin.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.web.security.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a deed happen once. The deed and its answer are written in one transaction: either both are
 * there, and the deed sent again gets the same answer, or neither is, and it may be tried again. A
 * refused deed did nothing, so its refusal is not kept.
 */
@Component
class DeedsOnce {

  private static final String REPLAYED = "Idempotency-Replayed";

  private final KeptAnswers answers;
  private final PlatformTransactionManager transactions;

  DeedsOnce(KeptAnswers answers, PlatformTransactionManager transactions) {
    this.answers = answers;
    this.transactions = transactions;
  }

  /**
   * A deed with a key.
   *
   * @param request the request
   * @param personId who sent it
   * @param key its key
   * @param route the method that does it
   */
  record Request(ReadAhead request, UUID personId, String key, HandlerMethod route) {

    KeptAnswer.Sent sent() {
      String query = request.getQueryString();
      String line =
          request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
      return new KeptAnswer.Sent(line, sha256(request.body()));
    }

    boolean has(Class<? extends java.lang.annotation.Annotation> mark) {
      return route.hasMethodAnnotation(mark);
    }
  }

  /** Answers when the transaction has ended, so that who has the answer finds the key free. */
  void run(Request deed, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      if (succeeds(deed, answer, chain)) {
        transactions.commit(transaction);
      }
    } catch (ConcurrencyFailureException raced) {
      answer.reset();
      refuse(deed, answer, HttpStatus.CONFLICT, "stale");
    } finally {
      if (!transaction.isCompleted()) {
        transactions.rollback(transaction);
      }
    }
    answer.copyBodyToResponse();
  }

  /** Tells whether the deed was done now, and its answer kept. */
  private boolean succeeds(Request deed, ContentCachingResponseWrapper answer, FilterChain chain)
      throws ServletException, IOException {
    if (!answers.hold(deed.personId(), deed.key())) {
      answer.setHeader(HttpHeaders.RETRY_AFTER, "1");
      refuse(deed, answer, HttpStatus.CONFLICT, "api.idempotency-in-progress");
      return false;
    }
    Optional<KeptAnswer.Earlier> earlier = answers.find(deed.personId(), deed.key());
    if (earlier.isPresent()) {
      again(deed, earlier.get(), answer);
      return false;
    }
    act(deed, answer, chain);
    if (!HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()) {
      return false;
    }
    answers.keep(deed.personId(), deed.key(), deed.sent(), kept(deed, answer));
    return true;
  }

  private void act(Request deed, ContentCachingResponseWrapper answer, FilterChain chain)
      throws ServletException, IOException {
    if (!deed.has(Piecemeal.class)) {
      chain.doFilter(deed.request(), answer);
      return;
    }
    TransactionStatus outside =
        transactions.getTransaction(
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
    try {
      chain.doFilter(deed.request(), answer);
    } finally {
      transactions.commit(outside);
    }
  }

  private static KeptAnswer kept(Request deed, ContentCachingResponseWrapper answer) {
    return new KeptAnswer(
        answer.getStatus(),
        answer.getHeader(HttpHeaders.LOCATION),
        answer.getHeader(HttpHeaders.ETAG),
        answer.getContentType(),
        deed.has(ShownOnce.class) ? null : answer.getContentAsByteArray());
  }

  private static void again(Request deed, KeptAnswer.Earlier earlier, HttpServletResponse response)
      throws IOException {
    if (!earlier.sent().isSame(deed.sent())) {
      refuse(
          deed, response, HttpStatus.UNPROCESSABLE_CONTENT, "api.idempotency-key-used-otherwise");
      return;
    }
    KeptAnswer answer = earlier.answer();
    byte[] body = answer.body();
    if (body == null) {
      refuse(deed, response, HttpStatus.CONFLICT, "api.shown-once");
      return;
    }
    response.setStatus(answer.status());
    setIfAny(response, HttpHeaders.LOCATION, answer.location());
    setIfAny(response, HttpHeaders.ETAG, answer.etag());
    setIfAny(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
    response.setHeader(REPLAYED, "true");
    if (answer.status() != HttpStatus.NO_CONTENT.value()) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  private static void setIfAny(HttpServletResponse response, String name, @Nullable String value) {
    if (value != null) {
      response.setHeader(name, value);
    }
  }

  private static void refuse(
      Request deed, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    RefusedRequest.send(deed.request(), response, status, code);
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
