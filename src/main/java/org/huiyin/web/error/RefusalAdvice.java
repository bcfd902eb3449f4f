package org.huiyin.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Ids;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.UnreadableJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Turns whatever a desk or the framework throws into an answer a person or a program can use. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class RefusalAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

  private final RefusalWriter writer;
  private final Ids ids;

  RefusalAdvice(RefusalWriter writer, Ids ids) {
    this.writer = writer;
    this.ids = ids;
  }

  @ExceptionHandler
  Object refused(RuleViolation refused, HttpServletRequest request) {
    HttpStatus status =
        switch (refused.kind()) {
          case CONFLICT -> ofConflict(refused.code(), request);
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
        };
    return answer(writer.refusal(status, refused.code(), refused.arguments()), request);
  }

  @ExceptionHandler
  Object faulty(InvalidInput faulty, HttpServletRequest request) {
    return answer(writer.faulty(faulty.faults()), request);
  }

  /** Somebody else was quicker, by a version or by a unique key. */
  @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
  Object stale(Exception raced, HttpServletRequest request) {
    LOG.info("a request lost a race: {}", raced.toString());
    return refuse(ofConflict("stale", request), "stale", request);
  }

  /** A deed that was to happen on one version only failed its condition. */
  private static HttpStatus ofConflict(String code, HttpServletRequest request) {
    boolean conditional = request.getHeader(HttpHeaders.IF_MATCH) != null;
    return conditional && "stale".equals(code)
        ? HttpStatus.PRECONDITION_FAILED
        : HttpStatus.CONFLICT;
  }

  /** Values no column holds, such as a day in the year 90000, that nobody refused before. */
  @ExceptionHandler
  Object outOfRange(DataIntegrityViolationException refused, HttpServletRequest request) {
    boolean value =
        refused.getMostSpecificCause() instanceof SQLException cause
            && cause.getSQLState() != null
            && cause.getSQLState().startsWith("22");
    if (!value) {
      return answer(failure(refused, request), request);
    }
    LOG.warn("the database refused a value: {}", refused.toString());
    return refuse(HttpStatus.UNPROCESSABLE_CONTENT, "web.unreadable", request);
  }

  @ExceptionHandler
  Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
    return refuse(HttpStatus.CONTENT_TOO_LARGE, "web.upload-too-large", request);
  }

  @ExceptionHandler
  Object brokenUpload(MultipartException broken, HttpServletRequest request) {
    return refuse(HttpStatus.BAD_REQUEST, "web.upload-broken", request);
  }

  /** An id that cannot be one names nothing; anything else is a value of the wrong kind. */
  @ExceptionHandler
  Object mistyped(TypeMismatchException mistyped, HttpServletRequest request) {
    String name =
        mistyped instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : mistyped.getPropertyName();
    if (name == null || UUID.class.equals(mistyped.getRequiredType())) {
      return refuse(HttpStatus.NOT_FOUND, "not-found", request);
    }
    return answer(writer.faulty(List.of(fault(name))), request);
  }

  @ExceptionHandler
  Object unbound(BindException unbound, HttpServletRequest request) {
    List<InvalidInput.Fault> faults =
        unbound.getBindingResult().getFieldErrors().stream()
            .map(FieldError::getField)
            .distinct()
            .map(RefusalAdvice::fault)
            .toList();
    return faults.isEmpty()
        ? refuse(HttpStatus.UNPROCESSABLE_CONTENT, "web.unreadable", request)
        : answer(writer.faulty(faults), request);
  }

  /** Malformed JSON is told by its place, a wrong value by its field. */
  @ExceptionHandler
  Object unreadableBody(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    LOG.debug("unreadable body", unreadable);
    Throwable cause = unreadable.getCause();
    if (cause != null
        && NestedExceptionUtils.getMostSpecificCause(cause)
            instanceof StreamReadException malformed) {
      List<Object> place = UnreadableJson.place(malformed);
      return answer(writer.refusal(HttpStatus.BAD_REQUEST, "api.malformed-json", place), request);
    }
    if (cause instanceof DatabindException wrong) {
      return answer(writer.faulty(List.of(UnreadableJson.fault(wrong))), request);
    }
    return refuse(HttpStatus.BAD_REQUEST, "web.unreadable", request);
  }

  @ExceptionHandler({MissingRequestValueException.class, HandlerMethodValidationException.class})
  Object unreadable(Exception unreadable, HttpServletRequest request) {
    LOG.debug("unreadable request", unreadable);
    return refuse(HttpStatus.BAD_REQUEST, "web.unreadable", request);
  }

  /** The door decides about these. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  Object denied(RuntimeException denied) {
    throw denied;
  }

  /** The reader went away; there is nobody to tell. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    LOG.debug("connection closed by the reader", gone);
  }

  @ExceptionHandler
  @Nullable Object failed(
      Exception failed, HttpServletRequest request, HttpServletResponse response) {
    if (failed instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      known
          .getHeaders()
          .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
      HttpStatusCode status = known.getStatusCode();
      return refuse(status, codeOf(status), request);
    }
    return answer(failure(failed, request), request);
  }

  private Refusal failure(Exception failed, HttpServletRequest request) {
    String reference = referenceOf(ids.next());
    LOG.error(
        "failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failed);
    return writer.failure(reference);
  }

  static String codeOf(HttpStatusCode status) {
    return switch (status.value()) {
      case 401 -> "web.unauthenticated";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "web.wrong-method";
      case 406 -> "web.not-acceptable";
      case 413 -> "web.upload-too-large";
      case 415 -> "web.wrong-media-type";
      default -> "web.unreadable";
    };
  }

  /** Short enough to be read out on the telephone. */
  static String referenceOf(UUID id) {
    String hex = String.format("%016X", id.getLeastSignificantBits());
    return "HY-" + hex.substring(4, 8) + "-" + hex.substring(12);
  }

  private static InvalidInput.Fault fault(String field) {
    return new InvalidInput.Fault(field, "input.not-valid", List.of());
  }

  private Object refuse(HttpStatusCode status, String code, HttpServletRequest request) {
    return answer(writer.refusal(status, code, List.of()), request);
  }

  private Object answer(Refusal refusal, HttpServletRequest request) {
    return writer.answer(refusal, request, request.getRequestURI());
  }
}
