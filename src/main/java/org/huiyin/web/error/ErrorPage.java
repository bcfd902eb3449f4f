package org.huiyin.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huiyin.shared.Ids;
import org.huiyin.web.security.RefusedRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what was refused or failed outside of any controller. */
@Controller
class ErrorPage implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

  private final RefusalWriter writer;
  private final Ids ids;

  ErrorPage(RefusalWriter writer, Ids ids) {
    this.writer = writer;
    this.ids = ids;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    HttpStatus status = statusOf(request);
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = uri == null ? request.getRequestURI() : uri.toString();
    return writer.answer(refusalOf(request, status, path), request, path);
  }

  private Refusal refusalOf(HttpServletRequest request, HttpStatus status, String path) {
    if (status.is5xxServerError()) {
      String reference = RefusalAdvice.referenceOf(ids.next());
      Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      LOG.error("failure {} at {}", reference, path, cause instanceof Throwable t ? t : null);
      return writer.failure(reference);
    }
    String code = RefusedRequest.codeOf(request);
    return writer.refusal(status, code == null ? RefusalAdvice.codeOf(status) : code, List.of());
  }

  /** Whoever asks for this page directly asks for something that is not there. */
  private static HttpStatus statusOf(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
    if (status == null) {
      return HttpStatus.NOT_FOUND;
    }
    return known == null ? HttpStatus.BAD_REQUEST : known;
  }
}
